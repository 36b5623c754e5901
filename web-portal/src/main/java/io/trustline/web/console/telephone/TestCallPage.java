package io.trustline.web.console.telephone;

import io.trustline.sip.api.Language;
import io.trustline.sip.api.TelephoneDesk;
import io.trustline.web.gate.Visit;
import jakarta.ejb.EJB;
import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import jakarta.servlet.http.HttpServletRequest;
import java.util.List;

/** Has a number called with a made-up code, to hear whether a trunk works. */
@Named("consoleTestCall")
@RequestScoped
public class TestCallPage {

    @EJB
    TelephoneDesk desk;
    @Inject
    Visit visit;
    @Inject
    HttpServletRequest request;

    private String number = "";
    private String language = "";
    private String fault = "";

    public String getNumber() {
        return number;
    }

    public void setNumber(String typed) {
        number = typed == null ? "" : typed.strip();
    }

    /** Before anybody chose, the one that the page itself speaks. */
    public String getLanguage() {
        return language.isEmpty() ? visit.getLanguage().tag() : language;
    }

    public void setLanguage(String tag) {
        language = tag == null ? "" : tag;
    }

    public List<String> getLanguages() {
        return List.of(Language.MANDARIN.tag(), Language.ENGLISH.tag());
    }

    /** A key of the texts for problems; empty where all is well. */
    public String getFault() {
        return fault;
    }

    public void call() {
        if (!"POST".equals(request.getMethod())) {
            return;
        }
        var chosen = Language.of(getLanguage()).orElse(Language.MANDARIN);
        var address = desk.testCall(number, chosen, visit.person().name().value()).fold(
                call -> "/console/call?id=" + call, refusal -> {
                    fault = "problem." + refusal.type().slug();
                    return "";
                });
        if (!address.isEmpty()) {
            Leaving.to(address);
        }
    }
}
