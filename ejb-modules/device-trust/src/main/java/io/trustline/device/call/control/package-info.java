/** Tokens, the keys with which calls are signed, and what a device may ask and change of itself. Must not know how it came in. */
package io.trustline.device.call.control;
