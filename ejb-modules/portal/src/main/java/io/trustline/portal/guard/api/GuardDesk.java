package io.trustline.portal.guard.api;

import jakarta.ejb.Local;
import java.util.List;
import java.util.Optional;

/** What operators see of blocked calls, and the breakers that they may close; only for the operator role. */
@Local
public interface GuardDesk {

    /** Newest first, older than {@code before} where one is given, at most {@code most} (100 or fewer). */
    List<BlockLine> blocks(Optional<BlockReason> reason, Optional<Long> before, int most);

    /** The busiest prefixes of this hour first; stopped ones always. */
    List<PrefixView> prefixes();

    /** Lets calls to a prefix go on before its time; its count begins anew. */
    boolean release(String prefix, String actor);
}
