/** Devices and networks for people without them. Must not know the platform, but for its address. */
package io.trustline.simulators;
