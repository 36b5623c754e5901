/** The life of a device: its row, its state, its history, its news. Must not know how a device proves itself. */
package io.trustline.device.life;
