package io.trustline.sip.speech.control;

/** How one spoken digit, with a little silence around it, looks in {@link LogMel} bands. */
record DigitShape(char digit, float[] bands) {

    int frames() {
        return bands.length / LogMel.BANDS;
    }

    /**
     * The mean square difference from the sound at a frame.
     * Gives up with infinity as soon as it must be more than the limit.
     */
    float distance(float[] sound, int frame, float limit) {
        int from = frame * LogMel.BANDS;
        float most = limit * bands.length;
        float squares = 0;
        for (int i = 0; i < bands.length; i += LogMel.BANDS) {
            for (int j = i; j < i + LogMel.BANDS; j++) {
                float apart = sound[from + j] - bands[j];
                squares += apart * apart;
            }
            if (squares > most) {
                return Float.POSITIVE_INFINITY;
            }
        }
        return squares / bands.length;
    }
}
