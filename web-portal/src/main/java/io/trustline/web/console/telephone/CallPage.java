package io.trustline.web.console.telephone;

import io.trustline.sip.api.CallId;
import io.trustline.sip.api.CallReceipt;
import io.trustline.sip.api.TelephoneDesk;
import jakarta.ejb.EJB;
import jakarta.enterprise.context.RequestScoped;
import jakarta.faces.context.FacesContext;
import jakarta.inject.Named;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.List;
import java.util.Optional;

/** One call: its way as a line of time, and its receipt; moves by itself while the call lives. */
@Named("consoleCall")
@RequestScoped
public class CallPage {

    @EJB
    TelephoneDesk desk;

    private Optional<CallId> id = Optional.empty();
    private CallReceipt receipt;

    public String getId() {
        return id.map(CallId::toString).orElse("");
    }

    public void setId(String given) {
        id = Optional.ofNullable(given).flatMap(CallId::parse);
    }

    public void notFoundWhenUnknown() {
        if (getReceipt() == null) {
            var faces = FacesContext.getCurrentInstance();
            try {
                faces.getExternalContext().responseSendError(HttpServletResponse.SC_NOT_FOUND, "");
                faces.responseComplete();
            } catch (IOException clientIsGone) {
                throw new UncheckedIOException(clientIsGone);
            }
        }
    }

    /** Null where there is no such call. */
    public CallReceipt getReceipt() {
        if (receipt == null) {
            receipt = id.flatMap(desk::receipt).orElse(null);
        }
        return receipt;
    }

    public boolean isLive() {
        return getReceipt().endedAt().isEmpty();
    }

    public List<CallStep> getSteps() {
        return CallStep.of(getReceipt());
    }

    public CallWords getWords() {
        return CallWords.WORDS;
    }
}
