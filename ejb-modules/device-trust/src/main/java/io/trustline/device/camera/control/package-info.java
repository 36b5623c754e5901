/** Judges what cameras send and makes the answers. Must not know HTTP, transactions or operators. */
package io.trustline.device.camera.control;
