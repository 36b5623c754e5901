package io.trustline.sdk.wire.jose;

/** What a message is; it stands in every header, so that none is taken for another. */
public enum Typ {
    INITIALISE("trustline-initialise"),
    INITIALISED("trustline-initialised"),
    ACCESS("trustline-access"),
    ACCESSED("trustline-accessed"),
    PAYLOAD("trustline-payload"),
    CONFIGURE("trustline-configure"),
    CONFIGURED("trustline-configured"),
    REGISTER("trustline-register"),
    REGISTERED("trustline-registered"),
    STORE("trustline-store");

    private final String text;

    Typ(String text) {
        this.text = text;
    }

    public String text() {
        return text;
    }
}
