package io.trustline.sip.engine.control;

import io.trustline.sip.dialling.control.DialBounds;
import io.trustline.sip.legitimacy.control.LegitimacyBounds;
import io.trustline.sip.vault.control.GatewayKeys;

/** Everything that may be chosen about a gateway. */
public record GatewayPlan(GatewayKeys keys, LegitimacyBounds legitimacy, DialBounds dialling, CarrierPlan carriers,
        EngineBounds engine) {}
