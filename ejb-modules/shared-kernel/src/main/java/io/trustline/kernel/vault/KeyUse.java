package io.trustline.kernel.vault;

/** What a key derived from a context's own is for; one derived key for each use, so that none opens another's. */
public interface KeyUse {

    /** HKDF's info, one for each use for ever. */
    byte[] info();
}
