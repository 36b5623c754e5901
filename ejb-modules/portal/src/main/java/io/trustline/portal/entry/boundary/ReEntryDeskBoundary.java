package io.trustline.portal.entry.boundary;

import io.trustline.kernel.outcome.Outcome;
import io.trustline.portal.api.AccountName;
import io.trustline.portal.api.Recognised;
import io.trustline.portal.boundary.OwnAccount;
import io.trustline.portal.entry.api.ReEntryDesk;
import io.trustline.portal.entry.api.ReEntryId;
import io.trustline.portal.entry.api.ReEntryLine;
import io.trustline.portal.entry.control.ReEntries;
import jakarta.annotation.Resource;
import jakarta.annotation.security.RolesAllowed;
import jakarta.ejb.SessionContext;
import jakarta.ejb.Stateless;
import jakarta.inject.Inject;
import java.util.List;

/** The operators' desk for customers who lost their second factors. */
@Stateless
@RolesAllowed("operator")
public class ReEntryDeskBoundary implements ReEntryDesk {

    @Resource
    SessionContext context;
    @Inject
    ReEntries entries;

    @Override
    public Outcome<ReEntryId> open(Recognised operator, AccountName name, String reason) {
        return entries.open(own(operator), name, reason);
    }

    @Override
    public boolean stop(Recognised operator, ReEntryId which) {
        return entries.stop(own(operator), which);
    }

    @Override
    public List<ReEntryLine> latest(int most) {
        return entries.latest(most);
    }

    private Recognised own(Recognised self) {
        return OwnAccount.of(context, self);
    }
}
