package io.trustline.sdk.transport;

/** The way to the platform; a device maker may bring another one than {@link HttpTransport}. */
public interface Transport {

    /** Sends once and waits for the answer; throws {@link Unreachable} where none came. */
    Answer send(Request request);

    /** Whether the other side is known to be the platform itself (TLS): only then keys may be taken from it. */
    boolean isSecure();
}
