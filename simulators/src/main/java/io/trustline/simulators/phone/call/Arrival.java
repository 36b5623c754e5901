package io.trustline.simulators.phone.call;

import io.trustline.simulators.phone.sound.Offer;

/** A call that comes in: its line, who calls as far as they say, and what sound they offer. */
public record Arrival(Line line, String caller, Offer offer) {}
