package io.trustline.device.api;

/** The key that encrypts all others: its name, and how many values still wait to be wrapped under it. */
public record MasterKeyView(String name, long waiting, long done, boolean atWork) {}
