package io.trustline.sip.media.srtp.control;

import java.nio.ByteBuffer;

/** Makes packets that leave unreadable for others, in place; the buffer has room for what is added. */
public interface Sealing {

    /** For calls without encryption. */
    Sealing PLAIN = new Sealing() {
        @Override
        public void sound(ByteBuffer packet) {
            // Stays as it is.
        }

        @Override
        public void report(ByteBuffer packet) {
            // Stays as it is.
        }
    };

    void sound(ByteBuffer packet);

    void report(ByteBuffer packet);
}
