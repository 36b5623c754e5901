package io.trustline.portal.entry.control;

import io.trustline.portal.control.Budget;
import io.trustline.kernel.identity.CustomerId;
import java.util.List;
import java.util.Optional;

/**
 * A sign-in that may be judged: whose, against which hash, whether an invitation would count (for a name that nobody
 * has, and for an operator), and which budgets it used.
 */
public record SignInAdmission(Optional<CustomerId> customer, String passwordHash, boolean invitable,
        List<Budget> used) {}
