/** Carries messages to the platform and back. Must not know what they say. */
package io.trustline.sdk.transport;
