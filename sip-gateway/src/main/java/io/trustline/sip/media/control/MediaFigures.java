package io.trustline.sip.media.control;

/** Counts of one line up to now. */
public record MediaFigures(long sent, long received, long skipped, long foreign, String codec, boolean encrypted) {}
