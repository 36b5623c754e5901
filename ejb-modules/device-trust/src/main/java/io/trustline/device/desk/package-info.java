/** What operators see of devices and do to them. Must not know how a device proves itself. */
package io.trustline.device.desk;
