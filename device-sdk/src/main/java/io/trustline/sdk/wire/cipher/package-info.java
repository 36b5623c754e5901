/** Authenticated encryption of contents by the symmetric suites. Must not know messages nor where keys come from. */
package io.trustline.sdk.wire.cipher;
