package io.trustline.sip.media.rtp.control;

import io.trustline.sip.speech.control.Track;
import java.net.InetSocketAddress;

/** Told what happens to one stream, by the sending or the receiving thread, which must not be kept waiting. */
public interface StreamEar {

    void key(char key);

    /** The first packet that belongs to this stream came from here. */
    void heardFrom(InetSocketAddress source);

    /** The packet with the first sample of a code's first digit was handed to the socket. */
    void firstDigit(Track track);

    /** The last packet of a track was; {@code sent} are the samples of all that were, to be wiped after use. */
    void said(Track track, short[] sent);

    /** Nothing came for the time in the settings; again after the same time. */
    void silent();

    void broken(String reason);

    /** The sending thread has let go of it: nothing more is written. */
    void left();
}
