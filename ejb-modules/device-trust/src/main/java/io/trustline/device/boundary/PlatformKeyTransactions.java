package io.trustline.device.boundary;

import com.nimbusds.jose.jwk.JWK;
import io.trustline.device.platformkey.control.PairKind;
import io.trustline.device.platformkey.control.PlatformKeyRows;
import jakarta.annotation.security.PermitAll;
import jakarta.ejb.LocalBean;
import jakarta.ejb.Stateless;
import jakarta.ejb.TransactionAttribute;
import jakarta.ejb.TransactionAttributeType;
import jakarta.inject.Inject;
import java.util.Map;

/** Each change of the platform's pairs as a short transaction of its own; pairs are made outside. */
@Stateless
@LocalBean
@PermitAll
@TransactionAttribute(TransactionAttributeType.REQUIRES_NEW)
public class PlatformKeyTransactions {

    @Inject
    PlatformKeyRows rows;

    public int addMissing(Map<PairKind, JWK> candidates) {
        return rows.addMissing(candidates);
    }

    public void replace(Map<PairKind, JWK> pairs) {
        rows.replace(pairs);
    }

    public boolean retire(String kid) {
        return rows.retire(kid);
    }
}
