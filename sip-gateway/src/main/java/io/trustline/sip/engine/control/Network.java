package io.trustline.sip.engine.control;

import io.trustline.sip.leg.control.Legs;
import io.trustline.sip.media.control.MediaLines;
import io.trustline.sip.speech.control.Script;
import io.trustline.sip.trunk.control.TrunkChoice;

/** What carries calls, and what they say. */
public record Network(Legs legs, TrunkChoice trunks, MediaLines lines, Script script) {}
