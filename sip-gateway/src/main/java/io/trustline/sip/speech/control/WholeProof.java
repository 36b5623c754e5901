package io.trustline.sip.speech.control;

/**
 * Proves that what went out is a speech from its first sample to its last, whatever it says: words of amounts are more
 * than an ear for digits knows. Allows for what one or two passages through G.711 change, and for nothing else.
 */
final class WholeProof {

    private static final Proof FAILED = new Proof(false, 0);
    /** G.711 keeps four bits below the leading one: half a step is a 32nd, and it may be coded twice. */
    private static final int PART = 10;
    private static final int LEAST = 48;

    private final Prompts prompts;

    WholeProof(Prompts prompts) {
        this.prompts = prompts;
    }

    Proof prove(Speech speech, short[] sent) {
        int at = 0;
        for (var clip : speech.clips()) {
            var wanted = Clips.isPause(clip)
                    ? new short[Clips.pauseMillis(clip) * Prompts.SAMPLES_PER_MILLI]
                    : prompts.samples(speech.language(), clip);
            if (!isThere(wanted, sent, at)) {
                return FAILED;
            }
            at += wanted.length;
        }
        return at == sent.length ? new Proof(true, speech.times()) : FAILED;
    }

    private static boolean isThere(short[] wanted, short[] sent, int from) {
        if (from + wanted.length > sent.length) {
            return false;
        }
        for (int i = 0; i < wanted.length; i++) {
            if (Math.abs(wanted[i] - sent[from + i]) > LEAST + Math.abs(wanted[i]) / PART) {
                return false;
            }
        }
        return true;
    }
}
