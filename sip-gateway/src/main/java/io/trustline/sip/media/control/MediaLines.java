package io.trustline.sip.media.control;

import java.util.Optional;

/** Opens the sound side of calls. Safe for every thread. */
public interface MediaLines {

    /** Binds an even port and the odd one above it; empty where none is left. News comes as with legs. */
    Optional<MediaLine> open(MediaWish wish, MediaEar ear);
}
