package io.trustline.sip.speech.control;

/** The fast Fourier transform, in place (Cooley and Tukey, radix 2). */
final class Fourier {

    private final int size;
    private final int[] reversed;
    private final float[] cosines;
    private final float[] sines;

    Fourier(int size) {
        this.size = size;
        reversed = new int[size];
        cosines = new float[size / 2];
        sines = new float[size / 2];
        int bits = Integer.numberOfTrailingZeros(size);
        for (int i = 0; i < size; i++) {
            reversed[i] = Integer.reverse(i) >>> Integer.SIZE - bits;
        }
        for (int i = 0; i < size / 2; i++) {
            cosines[i] = (float) Math.cos(2 * Math.PI * i / size);
            sines[i] = (float) -Math.sin(2 * Math.PI * i / size);
        }
    }

    void transform(float[] real, float[] imaginary) {
        for (int i = 0; i < size; i++) {
            if (i < reversed[i]) {
                swap(real, i, reversed[i]);
                swap(imaginary, i, reversed[i]);
            }
        }
        for (int half = 1; half < size; half *= 2) {
            for (int start = 0; start < size; start += 2 * half) {
                butterflies(real, imaginary, start, half);
            }
        }
    }

    private void butterflies(float[] real, float[] imaginary, int start, int half) {
        int stride = size / (2 * half);
        for (int i = 0; i < half; i++) {
            int upper = start + i;
            int lower = upper + half;
            float cosine = cosines[i * stride];
            float sine = sines[i * stride];
            float turnedReal = real[lower] * cosine - imaginary[lower] * sine;
            float turnedImaginary = real[lower] * sine + imaginary[lower] * cosine;
            real[lower] = real[upper] - turnedReal;
            imaginary[lower] = imaginary[upper] - turnedImaginary;
            real[upper] += turnedReal;
            imaginary[upper] += turnedImaginary;
        }
    }

    private static void swap(float[] values, int one, int other) {
        float kept = values[one];
        values[one] = values[other];
        values[other] = kept;
    }
}
