package io.trustline.web.fault;

import static org.junit.jupiter.api.Assertions.assertEquals;

import io.trustline.kernel.problem.ProblemType;
import io.trustline.kernel.storage.StorageBroken;
import jakarta.ejb.EJBException;
import jakarta.ejb.EJBTransactionRolledbackException;
import jakarta.faces.FacesException;
import jakarta.faces.application.ViewExpiredException;
import jakarta.jms.JMSException;
import jakarta.persistence.PersistenceException;
import jakarta.resource.ResourceException;
import jakarta.servlet.ServletException;
import java.io.IOException;
import java.net.SocketException;
import java.nio.channels.ClosedChannelException;
import java.sql.SQLException;
import java.sql.SQLNonTransientConnectionException;
import java.sql.SQLTransientConnectionException;
import java.util.concurrent.TimeoutException;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import org.junit.jupiter.params.provider.ValueSource;

/** PLAT-7: a broken dependency says "try again in a moment", a bug says that it is our fault. */
class TroubleTest {

    static Stream<Exception> passing() {
        return Stream.of(new SQLTransientConnectionException(), new SQLNonTransientConnectionException(),
                new ResourceException("IJ000453: no connection"), new JMSException("away"), new TimeoutException(),
                new StorageBroken("outbox", new SQLException()), new EJBException("WFLYEJB0378: no permit in 5 s"),
                new IOException("No space left on device"));
    }

    @ParameterizedTest
    @MethodSource("passing")
    void knowsTroubleThatPasses(Exception cause) {
        var wrapped = new ServletException(new EJBTransactionRolledbackException("rolled back",
                new PersistenceException(cause)));

        assertEquals(Trouble.PASSING, Trouble.of(cause));
        assertEquals(ProblemType.TRY_AGAIN, Trouble.problem(wrapped));
        assertEquals(cause.getClass().getSimpleName(), Trouble.reason(wrapped));
    }

    @ParameterizedTest
    @ValueSource(strings = {"08006", "08001", "40001", "40P01", "53100", "53300", "57P01", "57P03", "58030", "90098",
            "90121", "90031", "90135"})
    void knowsADatabaseThatIsAwayFullOrBusy(String sqlState) {
        assertEquals(Trouble.PASSING, Trouble.of(new EJBException(new SQLException("x", sqlState))));
    }

    @ParameterizedTest
    @ValueSource(strings = {"23505", "42601", "22001"})
    void takesBadStatementsForBugs(String sqlState) {
        assertEquals(Trouble.BUG, Trouble.of(new EJBException(new SQLException("x", sqlState))));
    }

    @Test
    void takesAnythingUnknownForABug() {
        assertEquals(ProblemType.BROKEN, Trouble.problem(new IllegalStateException()));
        assertEquals(Trouble.BUG, Trouble.of(new EJBTransactionRolledbackException("x", new NullPointerException())));
    }

    @Test
    void noticesThatNobodyWaitsAnyMore() {
        assertEquals(Trouble.CLIENT_GONE, Trouble.of(new ClosedChannelException()));
        assertEquals(Trouble.CLIENT_GONE, Trouble.of(new ServletException(new IOException("Broken pipe"))));
    }

    @Test
    void tellsALostDatabaseFromALostVisitor() {
        var lost = new SQLException("I/O error", "08006", new SocketException("Connection reset"));

        assertEquals(Trouble.PASSING, Trouble.of(new ServletException(lost)));
    }

    @Test
    void knowsAPageThatWasOpenForTooLong() {
        assertEquals(WebProblems.EXPIRED, Trouble.problem(new ServletException(new ViewExpiredException("/sign-in"))));
    }

    @Test
    void knowsAFormThatClaimsToNeedNoState() {
        assertEquals(WebProblems.EXPIRED, Trouble.problem(new FacesException("Unable to restore view /account")));
    }

    @Test
    void blamesTheSenderForWhatCannotBeRead() {
        var unreadable = new UnreadableRequest(ProblemType.TOO_LARGE, new IOException("Broken pipe"));

        assertEquals(ProblemType.TOO_LARGE, Trouble.problem(new ServletException(unreadable)));
    }

    @Test
    void survivesACauseThatGoesInCircles() {
        var first = new IllegalStateException("a");
        first.initCause(new IllegalStateException("b", first));

        assertEquals(Trouble.BUG, Trouble.of(first));
    }
}
