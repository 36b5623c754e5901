/** Compact JWE and JWS, as narrow as the protocol needs them (RFC 7515–7518). Must not know what a message says. */
package io.trustline.sdk.wire.jose;
