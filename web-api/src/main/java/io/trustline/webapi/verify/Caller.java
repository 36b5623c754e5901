package io.trustline.webapi.verify;

import io.trustline.portal.provider.api.ProviderId;
import io.trustline.sip.api.ServiceNumber;

/** The company that a request is from, as it has shown. */
record Caller(ProviderId provider, ServiceNumber service) {}
