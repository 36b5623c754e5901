package io.trustline.portal.provider.boundary;

import io.trustline.portal.control.PortalLog;
import io.trustline.portal.provider.control.NewsCarrier;
import io.trustline.portal.provider.control.NewsPost;
import io.trustline.portal.provider.control.ProviderPruning;
import jakarta.annotation.PostConstruct;
import jakarta.annotation.PreDestroy;
import jakarta.annotation.Resource;
import jakarta.annotation.security.PermitAll;
import jakarta.ejb.ConcurrencyManagement;
import jakarta.ejb.ConcurrencyManagementType;
import jakarta.ejb.DependsOn;
import jakarta.ejb.Schedule;
import jakarta.ejb.Singleton;
import jakarta.ejb.Startup;
import jakarta.ejb.TransactionManagement;
import jakarta.ejb.TransactionManagementType;
import jakarta.enterprise.concurrent.ManagedExecutorService;
import jakarta.enterprise.concurrent.ManagedScheduledExecutorService;
import jakarta.enterprise.concurrent.ManagedThreadFactory;
import jakarta.enterprise.event.Observes;
import jakarta.enterprise.event.TransactionPhase;
import jakarta.inject.Inject;

/** Looks after news that wait: at once after a commit, and every two seconds in any case. */
@Singleton
@Startup
@DependsOn("PortalStart")
@PermitAll
@ConcurrencyManagement(ConcurrencyManagementType.BEAN)
@TransactionManagement(TransactionManagementType.BEAN)
public class NewsRelay {

    @Resource
    ManagedExecutorService executor;
    @Resource
    ManagedScheduledExecutorService deadlines;
    @Resource
    ManagedThreadFactory threads;
    @Inject
    NewsCarrier carrier;
    @Inject
    ProviderPruning pruning;

    @PostConstruct
    void start() {
        carrier.open(executor, deadlines, threads);
    }

    @PreDestroy
    void stop() {
        carrier.close();
    }

    public void posted(@Observes(during = TransactionPhase.AFTER_SUCCESS) NewsPost.Posted event) {
        executor.execute(carrier::walk);
    }

    @Schedule(hour = "*", minute = "*", second = "*/2", persistent = false)
    void round() {
        carrier.walk();
    }

    @Schedule(hour = "*", minute = "23", persistent = false)
    void tidy() {
        try {
            int rows = pruning.prune();
            if (rows > 0) {
                PortalLog.LOG.housekeepingDone(rows);
            }
        } catch (RuntimeException broken) {
            PortalLog.LOG.housekeepingFailed(broken.getClass().getSimpleName());
        }
    }
}
