package io.trustline.sip.media.control;

/** What a trunk wants of the sound. */
public record MediaWish(boolean secure) {}
