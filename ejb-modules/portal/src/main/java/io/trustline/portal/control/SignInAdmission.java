package io.trustline.portal.control;

import io.trustline.kernel.identity.CustomerId;
import java.util.List;
import java.util.Optional;

/** A sign-in that may be judged: whose, against which hash, and which budgets it used. */
public record SignInAdmission(Optional<CustomerId> customer, String passwordHash, List<Budget> used) {}
