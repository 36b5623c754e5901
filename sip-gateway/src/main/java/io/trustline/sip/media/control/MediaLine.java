package io.trustline.sip.media.control;

import io.trustline.sip.speech.control.Speech;

/** The sound side of one call. Safe for every thread. */
public interface MediaLine {

    /** Our SDP offer, the same at every asking. */
    String offer();

    /** Takes the answer of a provisional or final response; a later one from the answering phone replaces it. */
    Agreement agree(String answer);

    /** Answers an offer within the call (re-INVITE, UPDATE); "" wants our present description. */
    Agreement reagree(String offer);

    /**
     * Says it now, or after what is being said; with more than 16 waiting it throws. Silence packets fill the pauses,
     * so that the stream never stops.
     */
    void say(Speech speech);

    /**
     * Stops saying at once and forgets what waits; silence goes on. Where a code was being told, {@link MediaNews.Said}
     * comes with what was heard of it.
     */
    void hush();

    MediaFigures figures();

    /** Gives ports and keys back; again changes nothing. */
    void close();
}
