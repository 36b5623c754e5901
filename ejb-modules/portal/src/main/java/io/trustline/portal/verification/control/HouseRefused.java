package io.trustline.portal.verification.control;

/** The gateway takes no key of the house's own service: those that it holds must be revoked in the console first. */
public class HouseRefused extends RuntimeException {

    private static final long serialVersionUID = 1L;

    HouseRefused() {
        super("the gateway holds two other keys of the service " + Proving.HOUSE);
    }
}
