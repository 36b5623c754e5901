package io.trustline.sip.legitimacy.control;

import java.time.Duration;

/** How far a command's time may be from ours, and how long a K2 without time is remembered. */
public record LegitimacyBounds(Duration clockWindow, Duration plainReplayWindow) {}
