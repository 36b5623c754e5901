package io.trustline.sip.media.control;

import io.trustline.sip.speech.control.Proof;
import io.trustline.sip.speech.control.Speech;
import java.time.Instant;

/** What happens on one media line. */
public sealed interface MediaNews {

    <R> R told(Told<R> told);

    /** A key, once however often it was sent (RFC 4733). */
    record Key(char key) implements MediaNews {
        @Override
        public <R> R told(Told<R> told) {
            return told.key(this);
        }
    }

    /** The first packet of the first digit of a code left. */
    record FirstDigit(Speech speech, Instant at) implements MediaNews {
        @Override
        public <R> R told(Told<R> told) {
            return told.firstDigit(this);
        }
    }

    /** Its last packet left, and our own ear has listened to what went out. */
    record Said(Speech speech, Proof proof) implements MediaNews {
        @Override
        public <R> R told(Told<R> told) {
            return told.said(this);
        }
    }

    /**
     * Nothing was heard from the other side for the time in the settings, counted from what was agreed last; again
     * after the same time. While a telephone still rings that means nothing.
     */
    record Silent() implements MediaNews {
        @Override
        public <R> R told(Told<R> told) {
            return told.silent(this);
        }
    }

    /** The socket broke. */
    record Broken(String reason) implements MediaNews {
        @Override
        public <R> R told(Told<R> told) {
            return told.broken(this);
        }
    }

    /** One method for each kind, so that none is forgotten. */
    interface Told<R> {

        R key(Key news);

        R firstDigit(FirstDigit news);

        R said(Said news);

        R silent(Silent news);

        R broken(Broken news);
    }
}
