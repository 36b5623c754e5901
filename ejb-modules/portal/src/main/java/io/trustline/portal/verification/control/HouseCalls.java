package io.trustline.portal.verification.control;

import io.trustline.sip.api.KeyProfile;
import io.trustline.sip.api.ServiceWish;
import io.trustline.sip.api.Telephone;
import jakarta.ejb.EJB;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.util.List;
import java.util.Set;

/** The house's own service at the gateway: bounds from the settings, K1 from the portal's keys; any node may do it. */
@ApplicationScoped
public class HouseCalls {

    private static final String NAME = "Trustline";

    @EJB
    Telephone telephone;
    @Inject
    Proving proving;
    @Inject
    VerificationSettings settings;

    /** Doing it again changes nothing. */
    public void enrol() {
        telephone.enrol(new ServiceWish(Proving.HOUSE, NAME, false, Set.of(KeyProfile.HMAC_SHA256), "",
                settings.callsPerMinute, settings.callsPerDay, settings.callSpendPerDay));
        var keys = proving.houseKeys();
        if (!isTaken(keys.get(0))) {
            makeRoom(keys);
        }
    }

    /** While keys are exchanged, nodes may use the one before; the oldest goes first. */
    private void makeRoom(List<byte[]> keys) {
        for (int oldest = keys.size() - 1; oldest > 0; oldest--) {
            telephone.addKey(Proving.HOUSE, keys.get(oldest))
                    .fold(name -> {
                        telephone.revokeKey(Proving.HOUSE, name);
                        return true;
                    }, goneAlready -> false);
            if (isTaken(keys.get(0))) {
                return;
            }
        }
        throw new HouseRefused();
    }

    private boolean isTaken(byte[] key) {
        return telephone.addKey(Proving.HOUSE, key).isGranted();
    }
}
