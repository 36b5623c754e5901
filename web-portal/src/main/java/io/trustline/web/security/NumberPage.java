package io.trustline.web.security;

import io.trustline.kernel.outcome.Outcome;
import io.trustline.portal.entry.api.SecondStep;
import io.trustline.portal.number.api.NumberId;
import io.trustline.portal.number.api.NumberView;
import io.trustline.portal.number.api.Numbers;
import io.trustline.web.gate.Visit;
import io.trustline.web.page.Fields;
import io.trustline.web.page.Grants;
import io.trustline.web.page.Here;
import io.trustline.web.page.LocalPath;
import io.trustline.web.page.Notice;
import io.trustline.web.page.Onward;
import jakarta.ejb.EJB;
import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import java.util.Optional;

/** One number of a person's: add it, have it called to confirm it, make it the first, remove it. */
@Named
@RequestScoped
public class NumberPage {

    private static final LocalPath HERE = new LocalPath("/security-number");
    private static final String WANTED = "number:wanted";
    private static final String ACTS = "main";

    @EJB
    Numbers numbers;
    @EJB
    SecondStep secondStep;
    @Inject
    Visit visit;
    @Inject
    Here here;
    @Inject
    Onward onward;
    @Inject
    Fields fields;
    @Inject
    Grants grants;
    private NumberId id;
    private String wanted;

    /** Null while another one is to be added. */
    public NumberView getOwn() {
        return Optional.ofNullable(id).flatMap(wish -> numbers.list(visit.person()).stream()
                .filter(own -> own.id().equals(wish)).findFirst()).orElse(null);
    }

    /** It counts only once it was called and the code was typed, so the call follows at once. */
    public void add() {
        fields.number(WANTED, wanted)
                .flatMap(number -> done(numbers.add(visit.person(), number, visit.visitor()), WANTED))
                .ifPresent(added -> confirm(added.id(), WANTED));
    }

    public void confirm() {
        if (id != null) {
            confirm(id, ACTS);
        }
    }

    private void confirm(NumberId number, String field) {
        done(secondStep.confirm(visit.person(), number, visit.visitor()), field)
                .ifPresent(step -> onward.take(step, LocalPath.SECURITY));
    }

    public void makePrimary() {
        Optional.ofNullable(id)
                .flatMap(number -> done(numbers.makePrimary(visit.person(), number, visit.visitor()), ACTS))
                .ifPresent(first -> here.go(LocalPath.SECURITY, Notice.NUMBER_FIRST));
    }

    public void remove() {
        Optional.ofNullable(id)
                .flatMap(number -> done(numbers.remove(visit.person(), number, visit.visitor()), ACTS))
                .ifPresent(removed -> here.go(LocalPath.SECURITY, Notice.NUMBER_REMOVED));
    }

    /** Back to the number that this was about. */
    private <T> Optional<T> done(Outcome<T> outcome, String field) {
        return grants.orProve(outcome, refusal -> field, id == null ? HERE : new LocalPath(HERE + "?number=" + id));
    }

    public String getNumber() {
        return id == null ? null : id.toString();
    }

    public void setNumber(String sent) {
        id = NumberId.parse(sent).orElse(null);
    }

    public String getWanted() {
        return wanted;
    }

    public void setWanted(String typed) {
        wanted = typed;
    }
}
