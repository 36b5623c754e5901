package io.trustline.web.page;

import io.trustline.kernel.outcome.Refusal;
import io.trustline.kernel.problem.ProblemType;
import io.trustline.web.text.Text;
import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import java.util.ArrayList;
import java.util.List;

/** Everything wrong with the form just sent: told together, on top and at each field, under the right status. */
@Named("faults")
@RequestScoped
public class FormFaults {

    /** RFC 9110 §15.5.21: well-formed, but cannot be done. */
    private static final int UNPROCESSABLE = 422;

    @Inject
    Text text;
    @Inject
    Here here;

    private final List<FormFault> faults = new ArrayList<>();

    public void add(String field, String messageKey) {
        faults.add(new FormFault(field, text.of(messageKey)));
        here.response().setStatus(UNPROCESSABLE);
    }

    /** The portal said no; {@code field} is where the person can do something about it. */
    public void add(String field, Refusal refusal) {
        var key = "problem." + refusal.type().slug();
        var overLimit = refusal.type().equals(ProblemType.OVER_LIMIT);
        faults.add(new FormFault(field,
                overLimit ? text.of("problem.over-limit.wait", refusal.retryAfterMinutes()) : text.of(key)));
        here.response().setStatus(refusal.type().status());
        if (refusal.retryAfterSeconds() > 0) {
            here.response().setHeader("Retry-After", Long.toString(refusal.retryAfterSeconds()));
        }
    }

    public boolean isAny() {
        return !faults.isEmpty();
    }

    public List<FormFault> getAll() {
        return List.copyOf(faults);
    }

    public String on(String field) {
        return faults.stream().filter(fault -> fault.field().equals(field)).map(FormFault::text).findFirst()
                .orElse(null);
    }

    /** The ids that describe a field to a screen reader: its hint, and its fault where there is one. */
    public String describing(String field, String hint) {
        var hintId = hint == null || hint.isEmpty() ? "" : field + ":hint";
        var ids = on(field) == null ? hintId : (field + ":fault " + hintId).strip();
        return ids.isEmpty() ? null : ids;
    }

}
