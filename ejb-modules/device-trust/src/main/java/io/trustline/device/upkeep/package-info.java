/** Keeping the tables of device trust bounded. Must not know why rows were written. */
package io.trustline.device.upkeep;
