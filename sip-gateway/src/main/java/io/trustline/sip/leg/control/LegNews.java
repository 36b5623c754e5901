package io.trustline.sip.leg.control;

import java.time.Duration;
import java.util.Optional;

/** What happens to one attempt. Whoever hears it must treat every kind. */
public sealed interface LegNews {

    <R> R told(Told<R> told);

    /** Something answered at all: no second attempt may begin by reason of silence. */
    record Trying() implements LegNews {
        @Override
        public <R> R told(Told<R> told) {
            return told.trying(this);
        }
    }

    /** 180: a telephone rings. */
    record Ringing() implements LegNews {
        @Override
        public <R> R told(Told<R> told) {
            return told.ringing(this);
        }
    }

    /** 183 or a provisional with SDP: sound before the answer, which is not an answer. PRACK is sent already. */
    record EarlyMedia(String sdp) implements LegNews {
        @Override
        public <R> R told(Told<R> told) {
            return told.earlyMedia(this);
        }
    }

    /** 181, Diversion, History-Info: it goes, or went, elsewhere. Comes before the answer that carries it. */
    record Diverted(String how) implements LegNews {
        @Override
        public <R> R told(Told<R> told) {
            return told.diverted(this);
        }
    }

    /** 2xx, acknowledged already. A machine says so itself: {@code automata} or {@code actor=msg-taker} (RFC 3840). */
    record Answered(String sdp, boolean machine) implements LegNews {
        @Override
        public <R> R told(Told<R> told) {
            return told.answered(this);
        }
    }

    /** A final answer that is no 2xx; challenges and permitted redirections were dealt with before. */
    record Failed(int status, Optional<Integer> q850, Optional<Duration> retryAfter) implements LegNews {
        @Override
        public <R> R told(Told<R> told) {
            return told.failed(this);
        }
    }

    /** The transport could not carry it: no address, refused, TLS not trusted, transaction timed out. */
    record Broken(String reason) implements LegNews {
        @Override
        public <R> R told(Told<R> told) {
            return told.broken(this);
        }
    }

    /** Re-INVITE or UPDATE with an offer; "" where it has none and wants ours. */
    record Reoffered(String sdp) implements LegNews {
        @Override
        public <R> R told(Told<R> told) {
            return told.reoffered(this);
        }
    }

    /** A key by SIP INFO. */
    record Key(char key) implements LegNews {
        @Override
        public <R> R told(Told<R> told) {
            return told.key(this);
        }
    }

    /** The other side said BYE. */
    record HungUp(Optional<Integer> q850) implements LegNews {
        @Override
        public <R> R told(Told<R> told) {
            return told.hungUp(this);
        }
    }

    /** Nothing is left of it on the wire or in memory; the last news of every leg, exactly once. */
    record Closed() implements LegNews {
        @Override
        public <R> R told(Told<R> told) {
            return told.closed(this);
        }
    }

    /** One method for each kind, so that none is forgotten. */
    interface Told<R> {

        R trying(Trying news);

        R ringing(Ringing news);

        R earlyMedia(EarlyMedia news);

        R diverted(Diverted news);

        R answered(Answered news);

        R failed(Failed news);

        R broken(Broken news);

        R reoffered(Reoffered news);

        R key(Key news);

        R hungUp(HungUp news);

        R closed(Closed news);
    }
}
