package io.trustline.sip.call.control;

import io.trustline.sip.leg.control.Legs;
import io.trustline.sip.media.control.MediaLines;
import io.trustline.sip.speech.control.Script;
import io.trustline.sip.trunk.control.TrunkChoice;
import java.time.Clock;

/** Everything that calls share. */
public record CallParts(Legs legs, MediaLines lines, TrunkChoice trunks, Script script,
        CallJournal journal, CallRules rules, Clock clock, Steps steps) {}
