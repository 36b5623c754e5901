/** The two stages in which a camera and the platform prove themselves (E1, E2). Must not know HTTP or transactions. */
package io.trustline.device.camera;
