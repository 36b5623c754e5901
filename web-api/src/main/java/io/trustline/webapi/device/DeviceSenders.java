package io.trustline.webapi.device;

import io.trustline.device.api.Sender;
import io.trustline.webapi.edge.Callers;
import io.trustline.webapi.gateway.Vouched;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.servlet.http.HttpServletRequest;
import java.util.Optional;

/** Says where a message came from, and for which number a gateway vouched. */
@ApplicationScoped
class DeviceSenders {

    @Inject
    Callers callers;

    Sender of(HttpServletRequest request) {
        var vouched = Vouched.of(request);
        return vouched.isEmpty()
                ? Sender.direct(callers.address(request))
                : new Sender(callers.peer(request), Optional.of(vouched.get().gateway()),
                        Optional.of(vouched.get().number()));
    }
}
