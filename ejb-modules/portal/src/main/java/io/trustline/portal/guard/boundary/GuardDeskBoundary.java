package io.trustline.portal.guard.boundary;

import io.trustline.portal.control.PortalLog;
import io.trustline.portal.guard.api.BlockLine;
import io.trustline.portal.guard.api.BlockReason;
import io.trustline.portal.guard.api.GuardDesk;
import io.trustline.portal.guard.api.PrefixView;
import io.trustline.portal.guard.control.Ledger;
import jakarta.annotation.security.RolesAllowed;
import jakarta.ejb.Stateless;
import jakarta.inject.Inject;
import java.util.List;
import java.util.Optional;

/** What operators see of calls that were not made, and the stops that they may lift. */
@Stateless
@RolesAllowed("operator")
public class GuardDeskBoundary implements GuardDesk {

    @Inject
    Ledger ledger;

    @Override
    public List<BlockLine> blocks(Optional<BlockReason> reason, Optional<Long> before, int most) {
        return ledger.blocks(reason, before, most);
    }

    @Override
    public List<PrefixView> prefixes() {
        return ledger.prefixes();
    }

    @Override
    public boolean release(String prefix, String actor) {
        boolean released = ledger.release(prefix);
        if (released) {
            PortalLog.LOG.callsReleased(prefix, actor);
        }
        return released;
    }
}
