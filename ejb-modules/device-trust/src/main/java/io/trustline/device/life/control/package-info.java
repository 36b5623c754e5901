/** Stores devices, and writes down and tells what happens to them. Must not know how a device proves itself. */
package io.trustline.device.life.control;
