package io.trustline.web.factor;

import io.trustline.portal.factor.api.Factors;
import io.trustline.web.gate.Visit;
import io.trustline.web.page.Browsers;
import io.trustline.web.page.Fields;
import io.trustline.web.page.FormFaults;
import io.trustline.web.page.Grants;
import jakarta.ejb.EJB;
import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import jakarta.inject.Named;

/** Adds a passkey: the page carries what the browser is asked, its script brings the browser's answer. */
@Named
@RequestScoped
public class PasskeyPage {

    private static final String NAME = "passkey:name";
    private static final int LONGEST_NAME = 64;

    @EJB
    Factors factors;
    @Inject
    Visit visit;
    @Inject
    Enrolled enrolled;
    @Inject
    Browsers browsers;
    @Inject
    FormFaults faults;
    @Inject
    Grants grants;

    private String name;
    private String answer;

    public void add() {
        if (Fields.isBlank(name)) {
            faults.add(NAME, "fault.passkey-name.empty");
        } else if (name.strip().length() > LONGEST_NAME) {
            faults.add(NAME, "fault.passkey-name.long");
        } else if (Fields.isBlank(answer)) {
            faults.add(NAME, "fault.passkey.none");
        } else {
            grants.of(factors.addPasskey(visit.person(), answer, name, visit.origin(), visit.visitor()), NAME)
                    .ifPresent(enrolled::goOn);
        }
    }

    /** What the browser is asked: new with each look, good for five minutes. */
    public String getOptions() {
        return grants.of(factors.passkeyCreation(visit.person(), visit.origin()), NAME).orElse("");
    }

    /** As the list of sessions calls this browser, unless its owner knows better. */
    public String getName() {
        return name == null ? browsers.of(visit.visitor().browser()) : name;
    }

    public void setName(String typed) {
        name = typed;
    }

    /** Never sent back: it counts once. */
    public String getAnswer() {
        return null;
    }

    public void setAnswer(String given) {
        answer = given;
    }
}
