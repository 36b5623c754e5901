package io.trustline.sip.media.control;

import io.trustline.sip.media.rtp.control.Expected;
import io.trustline.sip.media.rtp.control.Route;

/** What both sides agreed: what we send and where, and what they send and from where. */
record Terms(Route route, Expected expected) {}
