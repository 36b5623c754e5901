package io.trustline.portal.provider.api;

import java.time.Instant;

/** Something that was done to a company: what, by whom, why, and when. */
public record ActLine(String act, String actor, String note, Instant at) {}
