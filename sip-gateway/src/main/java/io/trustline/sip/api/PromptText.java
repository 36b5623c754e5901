package io.trustline.sip.api;

/** A prompt that a script may name, and what it says. */
public record PromptText(String name, String text) {}
