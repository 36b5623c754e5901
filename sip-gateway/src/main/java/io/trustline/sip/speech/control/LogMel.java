package io.trustline.sip.speech.control;

/** Sound as a listener's ear takes it: every 10 ms, how loud each of 20 mel bands is over the last 25 ms. */
final class LogMel {

    static final int BANDS = 20;
    /** 10 ms at 8 kHz. */
    static final int HOP = 80;
    private static final int WINDOW = 200;
    private static final int SPECTRUM = 256;
    private static final double LOWEST_HZ = 150;
    private static final double HIGHEST_HZ = 3600;
    private static final double HZ_PER_LINE = 8000.0 / SPECTRUM;
    private static final float[] SHAPE = hamming();
    /** The first spectral line above where a band begins; it ends where the one after the next begins. */
    private static final int[] FIRST_LINES = firstLines();
    private static final float[][] FILTERS = filters();

    private final Fourier fourier = new Fourier(SPECTRUM);
    private final float[] real = new float[SPECTRUM];
    private final float[] imaginary = new float[SPECTRUM];
    private final float[] power = new float[SPECTRUM / 2];
    private final float[] nextPower = new float[SPECTRUM / 2];

    /**
     * Frames of bands, one after the other. {@code gain} evens the loudness; {@code floor} is what counts as silence.
     */
    float[] bands(short[] samples, float gain, float floor) {
        int frames = frames(samples.length);
        var bands = new float[frames * BANDS];
        for (int frame = 0; frame < frames; frame += 2) {
            // Two real sounds are transformed at the price of one: the second as the imaginary part of the first.
            take(samples, frame * HOP, gain, real);
            take(samples, (frame + 1) * HOP, gain, imaginary);
            fourier.transform(real, imaginary);
            part();
            fill(bands, frame, power, floor);
            fill(bands, frame + 1, nextPower, floor);
        }
        return bands;
    }

    static int frames(int samples) {
        return samples < WINDOW ? 0 : (samples - WINDOW) / HOP + 1;
    }

    private static void take(short[] samples, int from, float gain, float[] window) {
        for (int i = 0; i < SPECTRUM; i++) {
            window[i] = i < WINDOW && from + i < samples.length ? samples[from + i] * gain * SHAPE[i] : 0;
        }
    }

    /** The even part of a spectrum belongs to the real sound, the odd part to the imaginary one. */
    private void part() {
        for (int line = 1; line < SPECTRUM / 2; line++) {
            int mirror = SPECTRUM - line;
            power[line] = square(real[line] + real[mirror], imaginary[line] - imaginary[mirror]);
            nextPower[line] = square(imaginary[line] + imaginary[mirror], real[line] - real[mirror]);
        }
    }

    private static float square(float real, float imaginary) {
        return (real * real + imaginary * imaginary) / 4;
    }

    private static void fill(float[] bands, int frame, float[] power, float floor) {
        int from = frame * BANDS;
        for (int band = 0; band < BANDS && from < bands.length; band++) {
            bands[from + band] = (float) Math.log(energy(band, power) + floor);
        }
    }

    private static float energy(int band, float[] power) {
        var filter = FILTERS[band];
        float energy = 0;
        for (int line = FIRST_LINES[band]; line < FIRST_LINES[band + 2]; line++) {
            energy += filter[line] * power[line];
        }
        return energy;
    }

    private static float[] hamming() {
        var shape = new float[WINDOW];
        for (int i = 0; i < WINDOW; i++) {
            shape[i] = (float) (0.54 - 0.46 * Math.cos(2 * Math.PI * i / (WINDOW - 1)));
        }
        return shape;
    }

    /** Triangles, each from the middle of the one before to the middle of the one after. */
    private static float[][] filters() {
        var filters = new float[BANDS][SPECTRUM / 2];
        for (int band = 0; band < BANDS; band++) {
            for (int line = 0; line < SPECTRUM / 2; line++) {
                filters[band][line] = (float) Math.max(0, 1 - Math.abs(steps(line) - band - 1));
            }
        }
        return filters;
    }

    private static int[] firstLines() {
        var lines = new int[BANDS + 2];
        for (int band = 0; band < lines.length; band++) {
            while (steps(lines[band]) < band) {
                lines[band]++;
            }
        }
        return lines;
    }

    /** How many bands' beginnings lie between the lowest frequency and a line. */
    private static double steps(int line) {
        double lowest = mel(LOWEST_HZ);
        return (mel(line * HZ_PER_LINE) - lowest) / ((mel(HIGHEST_HZ) - lowest) / (BANDS + 1));
    }

    private static double mel(double hertz) {
        return 2595 * Math.log10(1 + hertz / 700);
    }
}
