package io.trustline.webapi.edge;

import io.trustline.kernel.correlation.CorrelationId;
import jakarta.inject.Inject;
import jakarta.servlet.ServletRequestEvent;
import jakarta.servlet.ServletRequestListener;
import java.util.random.RandomGenerator;

/** Gives each request an id of our own making; one from outside could claim to be another. */
public class Correlations implements ServletRequestListener {

    private static final String SCOPE = CorrelationId.Scope.class.getName();

    @Inject
    RandomGenerator random;

    @Override
    public void requestInitialized(ServletRequestEvent event) {
        event.getServletRequest().setAttribute(SCOPE, CorrelationId.fresh(random).enter());
    }

    @Override
    public void requestDestroyed(ServletRequestEvent event) {
        if (event.getServletRequest().getAttribute(SCOPE) instanceof CorrelationId.Scope scope) {
            scope.close();
        }
    }
}
