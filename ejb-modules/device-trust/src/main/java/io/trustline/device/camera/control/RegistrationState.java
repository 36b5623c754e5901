package io.trustline.device.camera.control;

/** A device has one live registration at most. */
enum RegistrationState {
    LIVE,
    FORMER
}
