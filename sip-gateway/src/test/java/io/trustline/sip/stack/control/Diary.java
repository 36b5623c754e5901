package io.trustline.sip.stack.control;

import static org.junit.jupiter.api.Assertions.assertTrue;

import io.trustline.sip.leg.control.LegEar;
import io.trustline.sip.leg.control.LegNews;
import io.trustline.sip.peers.harness.Await;
import java.util.List;
import java.util.concurrent.CopyOnWriteArrayList;

/** Writes down what a leg tells. */
final class Diary implements LegEar {

    private final List<LegNews> news = new CopyOnWriteArrayList<>();

    @Override
    public void hear(LegNews heard) {
        news.add(heard);
    }

    <T extends LegNews> T await(Class<T> kind) {
        Await.until(kind.getSimpleName() + " comes, after " + kinds(), () -> news.stream().anyMatch(kind::isInstance));
        return news.stream().filter(kind::isInstance).map(kind::cast).findFirst().orElseThrow();
    }

    /** The kinds of news in their order. */
    List<String> kinds() {
        return news.stream().map(heard -> heard.getClass().getSimpleName()).toList();
    }

    /** Everything is over, and was said to be over once. */
    List<String> awaitEnd() {
        await(LegNews.Closed.class);
        assertTrue(kinds().indexOf("Closed") == kinds().size() - 1, kinds().toString());
        return kinds();
    }
}
