package io.trustline.web.console;

import jakarta.faces.event.PhaseEvent;
import jakarta.faces.event.PhaseId;
import jakarta.faces.event.PhaseListener;
import org.primefaces.context.PrimeFacesContext;

/**
 * Keeps PrimeFaces and its script nonce inside the console: on any other page it would open a session to remember
 * the nonce, and loosen the page's strict policy.
 */
public class ConsolePolicy implements PhaseListener {

    private static final long serialVersionUID = 1L;
    private static final String CONSOLE = "/console";

    @Override
    public PhaseId getPhaseId() {
        return PhaseId.RESTORE_VIEW;
    }

    @Override
    public void beforePhase(PhaseEvent event) {
        var faces = event.getFacesContext();
        if (!faces.getExternalContext().getRequestServletPath().startsWith(CONSOLE)) {
            PrimeFacesContext.getCspState(faces).setInitialized(true);
        }
    }
}
