/** Agreeing on a secret over P-256 and X25519, and public keys as they travel. Must not know messages. */
package io.trustline.sdk.wire.curve;
