package io.trustline.sip.api;

/** How far a call is, in the order in which a person lives through it. */
public enum CallStage {
    DIALLING,
    RINGING,
    ANSWERED,
    SPEAKING,
    SPOKEN
}
