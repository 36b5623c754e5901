package io.trustline.device.list.control;

/** Why a line of a list is not taken; the slugs are stable, pages translate them. */
enum Fault {
    /** Not as many columns as the header has, or a quote that does not close on its line. */
    COLUMNS("columns"),
    /** Not 1 to 64 printable ASCII characters. */
    SERIAL("serial"),
    /** Neither hexadecimal nor base64url, or not 16 to 64 bytes. */
    KEY("key"),
    /** All bytes of the key are alike. */
    WEAK_KEY("weak-key"),
    /** Longer than a kilobyte. */
    TOO_LONG("too-long"),
    /** Not UTF-8. */
    ENCODING("encoding"),
    /** The maker has this serial number with another key already. */
    DOUBLED("doubled"),
    /** Another device has this key already: one key for a whole batch protects nobody. */
    KEY_SHARED("key-shared");

    private final String slug;

    Fault(String slug) {
        this.slug = slug;
    }

    String slug() {
        return slug;
    }
}
