package io.trustline.web.fault;

import io.trustline.kernel.problem.ProblemType;
import io.trustline.kernel.storage.StorageBroken;
import jakarta.faces.FacesException;
import jakarta.faces.application.ViewExpiredException;
import jakarta.jms.JMSException;
import jakarta.jms.JMSRuntimeException;
import jakarta.resource.ResourceException;
import jakarta.servlet.ServletException;
import jakarta.transaction.RollbackException;
import java.io.EOFException;
import java.io.IOException;
import java.net.ConnectException;
import java.nio.channels.ClosedChannelException;
import java.sql.SQLException;
import java.sql.SQLNonTransientConnectionException;
import java.sql.SQLRecoverableException;
import java.sql.SQLTransientException;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Set;
import java.util.concurrent.RejectedExecutionException;
import java.util.concurrent.TimeoutException;
import java.util.function.Predicate;
import java.util.regex.Pattern;

/** What kind of trouble an exception means, seen from the person who waits for a page; earlier kinds win. */
enum Trouble {

    UNREADABLE(Trouble::isUnreadable),
    EXPIRED(Trouble::isExpired),
    PASSING(Trouble::isPassing),
    CLIENT_GONE(Trouble::isClientGone),
    BUG(any -> true);

    /** A chain longer than this goes in circles. */
    private static final int LONGEST_CHAIN = 32;
    /**
     * SQLSTATE classes of a database that is away, full or busy (PostgreSQL appendix A: 08, 40, 53, 57, 58) and H2's
     * own codes for closed, broken, read-only or full files.
     */
    private static final Pattern PASSING_STATE = Pattern
            .compile("(08|40|53|57|58)...|90(007|020|028|031|067|098|121|135)|50200|HYT00");
    /** Kinds of the server and of Hibernate, known by name because the application does not see their classes. */
    private static final Set<String> PASSING_NAMES = Set.of("org.hibernate.exception.JDBCConnectionException",
            "org.hibernate.exception.LockTimeoutException", "org.hibernate.TransactionException",
            "org.jboss.as.ejb3.component.EJBComponentUnavailableException",
            "jakarta.ejb.ConcurrentAccessTimeoutException", "jakarta.persistence.LockTimeoutException",
            "jakarta.persistence.QueryTimeoutException");
    /** The EJB pool gave no instance in time; WildFly throws a plain EJBException for it. */
    private static final String POOL_TIMEOUT = "WFLYEJB0378";
    private static final String DISK_FULL = "No space left on device";

    private final Predicate<Throwable> test;

    Trouble(Predicate<Throwable> test) {
        this.test = test;
    }

    static Trouble of(Throwable thrown) {
        var chain = chain(thrown);
        return Arrays.stream(values()).filter(kind -> chain.stream().anyMatch(kind.test)).findFirst().orElse(BUG);
    }

    /** What the person is told. */
    static ProblemType problem(Throwable thrown) {
        return switch (of(thrown)) {
            case UNREADABLE -> chain(thrown).stream().filter(UnreadableRequest.class::isInstance)
                    .map(link -> ((UnreadableRequest) link).type()).findFirst().orElse(ProblemType.BAD_REQUEST);
            case EXPIRED -> WebProblems.EXPIRED;
            case PASSING -> ProblemType.TRY_AGAIN;
            case CLIENT_GONE, BUG -> ProblemType.BROKEN;
        };
    }

    /** The exception that tells most about a passing trouble, in one word. */
    static String reason(Throwable thrown) {
        return chain(thrown).stream().filter(PASSING.test).reduce((outer, inner) -> inner)
                .map(link -> link.getClass().getSimpleName()).orElse("unknown");
    }

    private static List<Throwable> chain(Throwable thrown) {
        var chain = new ArrayList<Throwable>();
        for (var link = thrown; link != null && chain.size() < LONGEST_CHAIN; link = below(link)) {
            chain.add(link);
        }
        return chain;
    }

    private static Throwable below(Throwable link) {
        return link instanceof ServletException wrapped && wrapped.getRootCause() != null
                ? wrapped.getRootCause()
                : link.getCause();
    }

    private static Predicate<Throwable> is(Class<?>... kinds) {
        return link -> Arrays.stream(kinds).anyMatch(kind -> kind.isInstance(link));
    }

    private static boolean isUnreadable(Throwable link) {
        return link instanceof UnreadableRequest;
    }

    /** A form whose state is gone, or that claims to need none where ours does (Faces throws its plain kind for it). */
    private static boolean isExpired(Throwable link) {
        return link instanceof ViewExpiredException
                || link instanceof FacesException && says(link, "Unable to restore view");
    }

    private static boolean isPassing(Throwable link) {
        return is(StorageBroken.class, SQLTransientException.class, SQLNonTransientConnectionException.class,
                SQLRecoverableException.class, ResourceException.class, JMSException.class, JMSRuntimeException.class,
                TimeoutException.class, RejectedExecutionException.class, ConnectException.class).test(link)
                || PASSING_NAMES.contains(link.getClass().getName())
                || link instanceof SQLException refused && refused.getSQLState() != null
                        && PASSING_STATE.matcher(refused.getSQLState()).matches()
                || isCommitRefused(link) || says(link, POOL_TIMEOUT) || says(link, DISK_FULL);
    }

    /** The database failed at the commit itself: nothing of ours caused the rollback. */
    private static boolean isCommitRefused(Throwable link) {
        return link instanceof RollbackException && link.getCause() == null;
    }

    private static boolean isClientGone(Throwable link) {
        return link instanceof ClosedChannelException || link instanceof EOFException
                || link instanceof IOException && (says(link, "Broken pipe") || says(link, "Connection reset")
                        || says(link, "UT000128") || says(link, "UT005013"));
    }

    private static boolean says(Throwable link, String words) {
        return link.getMessage() != null && link.getMessage().contains(words);
    }
}
