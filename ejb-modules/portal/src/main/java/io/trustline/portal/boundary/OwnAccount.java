package io.trustline.portal.boundary;

import io.trustline.kernel.identity.CustomerId;
import io.trustline.portal.api.Recognised;
import jakarta.ejb.EJBAccessException;
import jakarta.ejb.SessionContext;

/** What concerns a person's own account is open to exactly that caller, whatever a page or an interface says. */
public final class OwnAccount {

    private OwnAccount() {
    }

    public static Recognised of(SessionContext caller, Recognised self) {
        of(caller, self.customer());
        return self;
    }

    public static CustomerId of(SessionContext caller, CustomerId account) {
        if (!caller.getCallerPrincipal().getName().equals(account.toString())) {
            throw new EJBAccessException("not the caller's own account");
        }
        return account;
    }
}
