package io.trustline.portal.guard.control;

import io.trustline.portal.guard.api.BlockLine;
import io.trustline.portal.guard.api.BlockReason;
import io.trustline.portal.guard.api.PrefixView;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.util.List;
import java.util.Optional;

/** What the guard has written down, for the desk. */
@ApplicationScoped
public class Ledger {

    @Inject
    Blocks blocks;
    @Inject
    Prefixes prefixes;

    public List<BlockLine> blocks(Optional<BlockReason> reason, Optional<Long> before, int most) {
        return blocks.list(reason, before, most);
    }

    public List<PrefixView> prefixes() {
        return prefixes.list();
    }

    /** False where it was not stopped. */
    public boolean release(String prefix) {
        return prefixes.release(prefix);
    }
}
