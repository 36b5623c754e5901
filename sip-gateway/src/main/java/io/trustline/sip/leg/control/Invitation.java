package io.trustline.sip.leg.control;

import io.trustline.kernel.identity.Msisdn;
import io.trustline.sip.trunk.control.Trunk;

/** Whom to call, over which trunk, with what offer of sound (an SDP body). */
public record Invitation(Trunk trunk, Msisdn number, String offer) {}
