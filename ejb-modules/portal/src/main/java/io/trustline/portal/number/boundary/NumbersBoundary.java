package io.trustline.portal.number.boundary;

import io.trustline.kernel.identity.Msisdn;
import io.trustline.kernel.outcome.Outcome;
import io.trustline.portal.api.Recognised;
import io.trustline.portal.api.Visitor;
import io.trustline.portal.boundary.OwnAccount;
import io.trustline.portal.number.api.NumberId;
import io.trustline.portal.number.api.NumberView;
import io.trustline.portal.number.api.Numbers;
import io.trustline.portal.number.control.NumberBook;
import io.trustline.portal.number.control.NumberChanges;
import jakarta.annotation.Resource;
import jakarta.annotation.security.RolesAllowed;
import jakarta.ejb.SessionContext;
import jakarta.ejb.Stateless;
import jakarta.inject.Inject;
import java.util.List;

/** Numbers, for exactly the customer whose they are. */
@Stateless
@RolesAllowed({"customer", "operator"})
public class NumbersBoundary implements Numbers {

    @Resource
    SessionContext context;
    @Inject
    NumberBook book;
    @Inject
    NumberChanges changes;

    @Override
    public List<NumberView> list(Recognised self) {
        return book.of(own(self).customer());
    }

    @Override
    public Outcome<NumberView> add(Recognised self, Msisdn number, Visitor visitor) {
        return changes.add(own(self), number, visitor);
    }

    @Override
    public Outcome<NumberView> makePrimary(Recognised self, NumberId number, Visitor visitor) {
        return changes.makePrimary(own(self), number, visitor);
    }

    @Override
    public Outcome<NumberId> remove(Recognised self, NumberId number, Visitor visitor) {
        return changes.remove(own(self), number, visitor);
    }

    private Recognised own(Recognised self) {
        return OwnAccount.of(context, self);
    }
}
