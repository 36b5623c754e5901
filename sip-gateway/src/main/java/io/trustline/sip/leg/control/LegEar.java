package io.trustline.sip.leg.control;

/** Hears what becomes of one attempt. */
@FunctionalInterface
public interface LegEar {

    void hear(LegNews news);
}
