package io.trustline.sip.stack.control;

import io.trustline.sip.leg.control.LegEar;
import io.trustline.sip.leg.control.LegNews;
import java.util.HashSet;
import java.util.Set;

/** Tells the ear each thing once, and nothing after the end. In the leg's mailbox. */
final class News {

    private final LegEar ear;
    private final Set<LegNews> told = new HashSet<>();
    private boolean closed;

    News(LegEar ear) {
        this.ear = ear;
    }

    void tell(LegNews news) {
        if (!closed) {
            ear.hear(news);
        }
    }

    void tellOnce(LegNews news) {
        if (told.add(news)) {
            tell(news);
        }
    }

    void close() {
        if (!closed) {
            closed = true;
            ear.hear(new LegNews.Closed());
        }
    }

    boolean isClosed() {
        return closed;
    }
}
