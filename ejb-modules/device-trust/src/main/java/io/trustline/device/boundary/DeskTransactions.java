package io.trustline.device.boundary;

import io.trustline.device.api.DeviceView;
import io.trustline.device.desk.control.OperatorActs;
import io.trustline.device.list.control.ListTaking;
import io.trustline.device.list.control.ReadyBatch;
import io.trustline.kernel.identity.DeviceId;
import io.trustline.kernel.outcome.Outcome;
import jakarta.annotation.security.PermitAll;
import jakarta.ejb.LocalBean;
import jakarta.ejb.Stateless;
import jakarta.ejb.TransactionAttribute;
import jakarta.ejb.TransactionAttributeType;
import jakarta.inject.Inject;
import java.util.UUID;

/** Each act of an operator, and each batch of a list, as a short transaction of its own. */
@Stateless
@LocalBean
@PermitAll
@TransactionAttribute(TransactionAttributeType.REQUIRES_NEW)
public class DeskTransactions {

    @Inject
    OperatorActs acts;
    @Inject
    ListTaking lists;

    public Outcome<DeviceView> suspend(DeviceId device, String actor) {
        return acts.suspend(device, actor);
    }

    public Outcome<DeviceView> resume(DeviceId device, String actor) {
        return acts.resume(device, actor);
    }

    public Outcome<DeviceView> revoke(DeviceId device, String actor) {
        return acts.revoke(device, actor);
    }

    public Outcome<DeviceView> allowRebinding(DeviceId device, String actor) {
        return acts.allowRebinding(device, actor);
    }

    public boolean take(UUID list, String maker, ReadyBatch batch) {
        return lists.take(list, maker, batch);
    }
}
