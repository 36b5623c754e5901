package io.trustline.sip.media.srtp.control;

import java.nio.ByteBuffer;

/** Makes packets that arrive readable, in place; false for forged, repeated and too old ones. */
public interface Opening {

    /** For calls without encryption. */
    Opening PLAIN = new Opening() {
        @Override
        public boolean sound(ByteBuffer packet) {
            return true;
        }

        @Override
        public boolean report(ByteBuffer packet) {
            return true;
        }
    };

    boolean sound(ByteBuffer packet);

    boolean report(ByteBuffer packet);
}
