package io.trustline.portal.verification.control;

import io.trustline.sip.api.ServiceNumber;

/** A call was to be made for a service that has no living key; whoever asked should have seen to that. */
public class ServiceUnknown extends RuntimeException {

    private static final long serialVersionUID = 1L;

    public ServiceUnknown(ServiceNumber service) {
        super("service " + service + " has no living key");
    }
}
