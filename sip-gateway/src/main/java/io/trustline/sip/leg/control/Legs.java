package io.trustline.sip.leg.control;

/** Places single attempts over single trunks. Safe for every thread. */
public interface Legs {

    /**
     * Sends an INVITE and returns at once. News comes to the ear one at a time and in order, from threads of the stack,
     * which must not be kept waiting.
     */
    Leg invite(Invitation invitation, LegEar ear);
}
