package io.trustline.web.console.telephone;

import io.trustline.sip.api.TelephoneDesk;
import io.trustline.sip.api.TrunkView;
import io.trustline.sip.api.TrunkWish;
import io.trustline.web.gate.Visit;
import io.trustline.web.page.Notice;
import io.trustline.web.page.Notices;
import jakarta.ejb.EJB;
import jakarta.enterprise.context.RequestScoped;
import jakarta.faces.context.FacesContext;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;

/** A new trunk, or one that is there, as a form. */
@Named("consoleTrunk")
@RequestScoped
public class TrunkPage {

    @EJB
    TelephoneDesk desk;
    @Inject
    Visit visit;
    @Inject
    Notices notices;
    @Inject
    HttpServletRequest request;

    private Optional<TrunkView> there = Optional.empty();
    private TrunkDraft draft = TrunkDraft.fresh();
    private List<String> faults = List.of();
    private String problem = "";

    /** Called first: takes up what there is, or what was typed; saves it if it can work. */
    public void open() {
        boolean posted = "POST".equals(request.getMethod());
        var typed = FacesContext.getCurrentInstance().getExternalContext().getRequestParameterMap();
        var name = typed.getOrDefault("name", "");
        there = desk.trunks().stream().filter(trunk -> trunk.name().equals(name)).findFirst();
        if (posted) {
            draft = TrunkDraft.typed(typed::get);
            save("yes".equals(typed.get("fresh")));
        } else {
            there.ifPresent(trunk -> draft = TrunkDraft.of(trunk.wish()));
        }
    }

    public boolean isThere() {
        return there.isPresent();
    }

    /** Null for a new one. */
    public TrunkView getTrunk() {
        return there.orElse(null);
    }

    public boolean isDeclared() {
        return there.filter(TrunkView::declared).isPresent();
    }

    public String text(String field) {
        return draft.text(field, field.equals("password"));
    }

    public boolean isBad(String field) {
        return faults.contains(field);
    }

    public List<String> getFaults() {
        return faults;
    }

    public String getProblem() {
        return problem;
    }

    public List<String> choices(String field) {
        return switch (field) {
            case "transport" -> names(TrunkWish.Transport.values());
            case "mode" -> names(TrunkWish.Mode.values());
            case "number-format" -> names(TrunkWish.NumberFormat.values());
            case "media" -> names(TrunkWish.Media.values());
            default -> names(TrunkWish.Redirects.values());
        };
    }

    private void save(boolean fresh) {
        var wish = draft.wish();
        faults = isTaken(fresh) ? List.of("name") : desk.faults(wish);
        if (faults.isEmpty()) {
            desk.put(wish, visit.person().name().value()).fold(this::saved, refusal -> {
                problem = "problem." + refusal.type().slug();
                return false;
            });
        }
    }

    /** Who adds a trunk does not mean to change another one. */
    private boolean isTaken(boolean fresh) {
        boolean taken = there.isPresent() && fresh;
        there = taken ? Optional.empty() : there;
        return taken;
    }

    private boolean saved(TrunkView trunk) {
        var response = (HttpServletResponse) FacesContext.getCurrentInstance().getExternalContext().getResponse();
        notices.leave(Notice.TRUNK_SAVED, response);
        Leaving.to("/console/telephone");
        return true;
    }

    private static List<String> names(Enum<?>[] values) {
        return Arrays.stream(values).map(Enum::name).toList();
    }
}
