package io.trustline.sip.media.rtp.control;

import io.trustline.sip.speech.control.Track;
import java.net.InetSocketAddress;

/** Hears nothing and says nothing: for tests that look at packets alone. */
class SilentStream implements StreamEar {

    @Override
    public void key(char key) {
        // Not of interest.
    }

    @Override
    public void heardFrom(InetSocketAddress source) {
        // Not of interest.
    }

    @Override
    public void firstDigit(Track track) {
        // Not of interest.
    }

    @Override
    public void said(Track track, short[] sent) {
        // Not of interest.
    }

    @Override
    public void silent() {
        // Not of interest.
    }

    @Override
    public void broken(String reason) {
        throw new AssertionError(reason);
    }

    @Override
    public void left() {
        // Not of interest.
    }
}
