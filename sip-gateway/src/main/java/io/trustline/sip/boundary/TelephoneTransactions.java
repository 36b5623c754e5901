package io.trustline.sip.boundary;

import jakarta.annotation.security.PermitAll;
import jakarta.ejb.LocalBean;
import jakarta.ejb.Stateless;
import jakarta.ejb.TransactionAttribute;
import jakarta.ejb.TransactionAttributeType;
import java.util.function.Supplier;

/** One short transaction of its own around whatever the gateway writes; nothing is dialled or waited for inside. */
@Stateless
@LocalBean
@PermitAll
@TransactionAttribute(TransactionAttributeType.REQUIRES_NEW)
public class TelephoneTransactions {

    public <T> T run(Supplier<T> work) {
        return work.get();
    }
}
