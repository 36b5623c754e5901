/** Makes, publishes, replaces and retires the platform's key pairs. Must not know devices, nor what is sealed to a pair. */
package io.trustline.device.platformkey.control;
