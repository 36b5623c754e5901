package io.trustline.sip.boundary;

/** Something waits in the outbox; worth a look at once. */
public record MailPosted() {}
