package io.trustline.sip.engine.control;

import io.trustline.sip.dialling.control.DialBounds;
import io.trustline.sip.legitimacy.control.LegitimacyBounds;
import io.trustline.kernel.vault.KeyRing;

/** Everything that may be chosen about a gateway. */
public record GatewayPlan(KeyRing keys, LegitimacyBounds legitimacy, DialBounds dialling, CarrierPlan carriers,
        EngineBounds engine) {}
