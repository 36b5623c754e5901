package io.trustline.web.fault;

import io.trustline.kernel.problem.ProblemType;
import io.trustline.kernel.trouble.Causes;
import jakarta.faces.FacesException;
import jakarta.faces.application.ViewExpiredException;
import java.util.Arrays;
import java.util.function.Predicate;

/** What kind of trouble an exception means, seen from the person who waits for a page; earlier kinds win. */
enum Trouble {

    UNREADABLE(causes -> causes.chain().stream().anyMatch(UnreadableRequest.class::isInstance)),
    EXPIRED(causes -> causes.chain().stream().anyMatch(Trouble::isExpired)),
    PASSING(Causes::arePassing),
    CLIENT_GONE(Causes::areOfAClientGone),
    BUG(any -> true);

    private final Predicate<Causes> test;

    Trouble(Predicate<Causes> test) {
        this.test = test;
    }

    static Trouble of(Throwable thrown) {
        var causes = Causes.of(thrown);
        return Arrays.stream(values()).filter(kind -> kind.test.test(causes)).findFirst().orElse(BUG);
    }

    /** What the person is told. */
    static ProblemType problem(Throwable thrown) {
        return switch (of(thrown)) {
            case UNREADABLE -> Causes.of(thrown).chain().stream().filter(UnreadableRequest.class::isInstance)
                    .map(link -> ((UnreadableRequest) link).type()).findFirst().orElse(ProblemType.BAD_REQUEST);
            case EXPIRED -> WebProblems.EXPIRED;
            case PASSING -> ProblemType.TRY_AGAIN;
            case CLIENT_GONE, BUG -> ProblemType.BROKEN;
        };
    }

    /** The exception that tells most about a passing trouble, in one word. */
    static String reason(Throwable thrown) {
        return Causes.of(thrown).reason();
    }

    /** A form whose state is gone, or that claims to need none where ours does (Faces throws its plain kind for it). */
    private static boolean isExpired(Throwable link) {
        return link instanceof ViewExpiredException || link instanceof FacesException && link.getMessage() != null
                && link.getMessage().contains("Unable to restore view");
    }
}
