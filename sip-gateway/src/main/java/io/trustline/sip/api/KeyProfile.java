package io.trustline.sip.api;

/** How K2 is made (VOX-4): ours, and the plain concatenation of the published method for those who have it already. */
public enum KeyProfile {
    HMAC_SHA256,
    PLAIN_SHA256,
    PLAIN_SM3,
    /** Broken as a hash; only where a service has it switched on. */
    PLAIN_MD5
}
