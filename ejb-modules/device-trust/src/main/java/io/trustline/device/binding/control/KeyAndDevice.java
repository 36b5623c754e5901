package io.trustline.device.binding.control;

import io.trustline.device.life.control.Device;

/** A negotiated key and whose it is. */
public record KeyAndDevice(NegotiatedKey key, Device device) {}
