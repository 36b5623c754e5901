package io.trustline.web.provider;

import io.trustline.kernel.outcome.Outcome;
import io.trustline.portal.provider.api.NewKey;
import io.trustline.portal.provider.api.ProviderOffice;
import io.trustline.portal.provider.api.ProviderState;
import io.trustline.portal.provider.api.ProviderView;
import io.trustline.web.gate.Visit;
import io.trustline.web.page.FormFaults;
import io.trustline.web.page.Grants;
import io.trustline.web.page.Here;
import io.trustline.web.page.LocalPath;
import io.trustline.web.page.Notice;
import jakarta.ejb.EJB;
import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import jakarta.servlet.http.HttpServletRequest;
import java.util.Optional;

/** A company's service: its number, its keys, and how to begin. A new key is in this one answer and nowhere else. */
@Named("providerService")
@RequestScoped
public class ProviderServicePage {

    private static final String ACTS = "keys";
    private static final String WEBHOOK = "webhook";
    private static final int MOST_KEYS = 2;

    @EJB
    ProviderOffice door;
    @Inject
    Office office;
    @Inject
    Visit visit;
    @Inject
    Here here;
    @Inject
    FormFaults faults;
    @Inject
    Grants grants;
    @Inject
    HttpServletRequest request;

    private NewKey key;
    private NewKey webhookKey;

    /** Called first: finds the company, and does what was asked for. */
    public void open() {
        office.open();
        if (office.isOpen() && office.isPosted()) {
            switch (office.field("act")) {
                case "new-key" -> newKey();
                case "revoke" -> revoke();
                case "webhook-key" -> newWebhookKey();
                default -> faults.add(ACTS, "notice.not-possible");
            }
        }
    }

    /** Null unless it was made just now. */
    public NewKey getKey() {
        return key;
    }

    /** Null unless it was made just now. */
    public NewKey getWebhookKey() {
        return webhookKey;
    }

    public boolean isLive() {
        return company().state() == ProviderState.LIVE;
    }

    public boolean isRoom() {
        return company().keys().size() < MOST_KEYS;
    }

    /** Which of its keys' lines this is, for people: names are long and all alike at a glance. */
    public String shortName(String name) {
        return name.substring(0, Math.min(name.length(), 8));
    }

    /** What a first try looks like. */
    public String getExample() {
        return "curl -sS -u \"" + company().service().orElseThrow() + ":$K1\" \\\n"
                + "  --json '{\"number\": \"+9990000001\", \"language\": \"" + visit.getLanguage().tag() + "\"}' \\\n"
                + "  " + origin() + "/api/verify/v1/verifications";
    }

    /** A form that is sent twice makes one key: it says how many there were when it was shown. */
    private void newKey() {
        if (!office.field("seen").equals(Integer.toString(company().keys().size()))) {
            faults.add(ACTS, "fault.key.made");
            return;
        }
        key = done(door.newKey(visit.person(), company().id(), visit.visitor()), ACTS).orElse(null);
        refresh();
    }

    private void newWebhookKey() {
        webhookKey = done(door.newWebhookKey(visit.person(), company().id(), visit.visitor()), WEBHOOK).orElse(null);
        refresh();
    }

    private void revoke() {
        var name = office.field("key");
        if (!"yes".equals(office.field("sure"))) {
            faults.add(ACTS, "notice.not-confirmed");
            return;
        }
        done(door.revokeKey(visit.person(), company().id(), name, visit.visitor()), ACTS)
                .ifPresent(revoked -> here.go(path(), Notice.KEY_REVOKED));
    }

    private void refresh() {
        door.find(visit.person(), company().id()).ifPresent(office::is);
    }

    private ProviderView company() {
        return office.getCompany();
    }

    private <T> Optional<T> done(Outcome<T> outcome, String field) {
        return grants.orProve(outcome, refusal -> field, path());
    }

    private LocalPath path() {
        return office.path("/provider-service");
    }

    private String origin() {
        var url = request.getRequestURL();
        return url.substring(0, url.length() - request.getRequestURI().length());
    }
}
