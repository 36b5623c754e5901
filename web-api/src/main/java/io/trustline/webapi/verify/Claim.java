package io.trustline.webapi.verify;

import io.trustline.portal.provider.api.LiveKey;
import io.trustline.sdk.wire.http.HttpSignature;
import io.trustline.sip.api.ServiceNumber;
import java.util.List;
import java.util.Optional;

/** Who a request says that it is from, and how that can be judged. */
interface Claim {

    ServiceNumber service();

    /** The key that it was proven with; looks at every key, so that time tells nothing. */
    Optional<LiveKey> proven(List<LiveKey> keys);

    /** Where it is signed. */
    default Optional<HttpSignature> signature() {
        return Optional.empty();
    }
}
