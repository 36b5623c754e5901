package io.trustline.kernel.trouble;

import java.io.EOFException;
import java.io.IOException;
import java.nio.channels.ClosedChannelException;
import java.util.ArrayList;
import java.util.List;

/** An exception with what caused it, outermost first. */
public record Causes(List<Throwable> chain) {

    /** A chain longer than this goes in circles. */
    private static final int LONGEST_CHAIN = 32;

    public static Causes of(Throwable thrown) {
        var chain = new ArrayList<Throwable>();
        for (var link = thrown; link != null && chain.size() < LONGEST_CHAIN; link = link.getCause()) {
            chain.add(link);
        }
        return new Causes(List.copyOf(chain));
    }

    /** A part is away, full or busy; the same request works later. */
    public boolean arePassing() {
        return chain.stream().anyMatch(PassingTrouble::is);
    }

    /** Nobody waits for the answer any more. */
    public boolean areOfAClientGone() {
        return !arePassing() && chain.stream().anyMatch(Causes::isClientGone);
    }

    /** The exception that tells most about a passing trouble, in one word. */
    public String reason() {
        return chain.stream().filter(PassingTrouble::is).reduce((outer, inner) -> inner)
                .map(link -> link.getClass().getSimpleName()).orElse("unknown");
    }

    private static boolean isClientGone(Throwable link) {
        return link instanceof ClosedChannelException || link instanceof EOFException
                || link instanceof IOException && (says(link, "Broken pipe") || says(link, "Connection reset")
                        || says(link, "UT000128") || says(link, "UT005013") || says(link, "UT010029"));
    }

    static boolean says(Throwable link, String words) {
        return link.getMessage() != null && link.getMessage().contains(words);
    }
}
