package io.trustline.portal.guard.control;

import io.trustline.kernel.identity.Msisdn;
import io.trustline.kernel.outcome.Refusal;
import io.trustline.portal.guard.api.BlockReason;
import io.trustline.sip.api.ServiceNumber;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/** A guard that lets everybody through, and remembers what others kept back. */
public final class OpenGuard implements Guard {

    public final List<BlockReason> keptBack = new ArrayList<>();

    @Override
    public Optional<Refusal> admit(CallWish wish) {
        return Optional.empty();
    }

    @Override
    public void keptBack(CallWish wish, BlockReason reason) {
        keptBack.add(reason);
    }

    @Override
    public void verified(ServiceNumber service, Msisdn number) {
        // learns nothing
    }

    @Override
    public void disowned(CallWish wish) {
        // learns nothing
    }
}
