/** Who a device is, and how it proves that. Must not know customers, pages or HTTP. */
package io.trustline.device;
