/** What a device may do once it is in. Must not know how it came in. */
package io.trustline.device.call;
