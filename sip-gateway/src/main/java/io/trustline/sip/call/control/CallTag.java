package io.trustline.sip.call.control;

import io.trustline.kernel.correlation.CorrelationId;
import io.trustline.sip.api.CallId;
import io.trustline.sip.api.ServiceNumber;

/** What a call is called: by itself, by its asker, and in the log. */
public record CallTag(CallId call, String challenge, ServiceNumber service, CorrelationId correlation) {}
