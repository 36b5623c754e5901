package io.trustline.kernel.trouble;

import static io.trustline.kernel.trouble.Causes.says;

import io.trustline.kernel.storage.StorageBroken;
import jakarta.jms.JMSException;
import jakarta.jms.JMSRuntimeException;
import jakarta.resource.ResourceException;
import jakarta.transaction.RollbackException;
import java.net.ConnectException;
import java.sql.SQLException;
import java.sql.SQLNonTransientConnectionException;
import java.sql.SQLRecoverableException;
import java.sql.SQLTransientException;
import java.util.List;
import java.util.Set;
import java.util.concurrent.RejectedExecutionException;
import java.util.concurrent.TimeoutException;
import java.util.regex.Pattern;

/** Knows the exceptions of a database, broker or pool that is away, full or busy. */
final class PassingTrouble {

    /**
     * SQLSTATE classes of a database that is away, full or busy (PostgreSQL appendix A: 08, 40, 53, 57, 58) and H2's
     * own codes for closed, broken, read-only or full files.
     */
    private static final Pattern STATE = Pattern
            .compile("(08|40|53|57|58)...|90(007|020|028|031|067|098|121|135)|50200|HYT00");
    private static final List<Class<?>> KINDS = List.of(StorageBroken.class, SQLTransientException.class,
            SQLNonTransientConnectionException.class, SQLRecoverableException.class, ResourceException.class,
            JMSException.class, JMSRuntimeException.class, TimeoutException.class, RejectedExecutionException.class,
            ConnectException.class);
    /** Kinds of the server and of Hibernate, known by name because the application does not see their classes. */
    private static final Set<String> NAMES = Set.of("org.hibernate.exception.JDBCConnectionException",
            "org.hibernate.exception.LockTimeoutException", "org.hibernate.TransactionException",
            "org.jboss.as.ejb3.component.EJBComponentUnavailableException",
            "jakarta.ejb.ConcurrentAccessTimeoutException", "jakarta.persistence.LockTimeoutException",
            "jakarta.persistence.QueryTimeoutException");
    /** The EJB pool gave no instance in time; WildFly throws a plain EJBException for it. */
    private static final String POOL_TIMEOUT = "WFLYEJB0378";
    private static final String DISK_FULL = "No space left on device";

    private PassingTrouble() {
    }

    static boolean is(Throwable link) {
        return KINDS.stream().anyMatch(kind -> kind.isInstance(link)) || NAMES.contains(link.getClass().getName())
                || hasState(link) || isCommitRefused(link) || says(link, POOL_TIMEOUT) || says(link, DISK_FULL);
    }

    private static boolean hasState(Throwable link) {
        return link instanceof SQLException refused && refused.getSQLState() != null
                && STATE.matcher(refused.getSQLState()).matches();
    }

    /** The database failed at the commit itself: nothing of ours caused the rollback. */
    private static boolean isCommitRefused(Throwable link) {
        return link instanceof RollbackException && link.getCause() == null;
    }
}
