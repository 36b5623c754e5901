package io.trustline.web.provider;

import io.trustline.kernel.outcome.Refusal;
import io.trustline.portal.provider.api.ProviderOffice;
import io.trustline.portal.provider.api.ProviderProblems;
import io.trustline.portal.provider.api.ProviderWish;
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
import java.util.Optional;

/** A company's application, new or to be changed. */
@Named("providerApply")
@RequestScoped
public class ProviderApplyPage {

    private static final int LONGEST_NAME = 80;
    private static final int LONGEST_PURPOSE = 500;
    private static final int LONGEST_CONTACT = 200;
    private static final int SHORTEST = 2;
    private static final String WEBHOOK = "webhook";
    private static final String YES = "yes";

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

    private ProviderWish wish = new ProviderWish("", "", "", false, false, Optional.empty());

    /** Called first: takes up what there is, or what was typed, and sends it off if it can be read. */
    public void open() {
        if (!office.field("id").isEmpty()) {
            office.open();
            if (!office.isOpen()) {
                return;
            }
            wish = office.getCompany().wish();
        }
        if (office.isPosted()) {
            wish = typed();
            check("name", LONGEST_NAME);
            check("purpose", LONGEST_PURPOSE);
            check("contact", LONGEST_CONTACT);
            if (!faults.isAny()) {
                send();
            }
        }
    }

    /** Whether the name stands, since an operator relied on it. */
    public boolean isNameFixed() {
        return office.isOpen() && office.getCompany().service().isPresent();
    }

    public boolean isFresh() {
        return !office.isOpen();
    }

    public String text(String field) {
        return switch (field) {
            case "name" -> wish.name();
            case "purpose" -> wish.purpose();
            case "contact" -> wish.contact();
            default -> wish.webhook().orElse("");
        };
    }

    public boolean isScreenBound() {
        return wish.screenBound();
    }

    public boolean isPlainKeys() {
        return wish.plainKeys();
    }

    private ProviderWish typed() {
        var webhook = office.field(WEBHOOK).strip();
        return new ProviderWish(line("name"), line("purpose"), line("contact"),
                office.field("screenBound").equals(YES), office.field("plainKeys").equals(YES),
                webhook.isEmpty() ? Optional.empty() : Optional.of(webhook));
    }

    /** Line breaks that came with a paste are blanks. */
    private String line(String field) {
        return isNameFixed() && !field.equals("contact")
                ? text(field)
                : office.field(field).strip().replaceAll("\\s+", " ");
    }

    private void check(String field, int longest) {
        var length = text(field).length();
        if (length < SHORTEST) {
            faults.add(field, "fault.company." + field);
        } else if (length > longest) {
            faults.add(field, "fault.company.long");
        }
    }

    private void send() {
        var sent = isFresh()
                ? grants.of(door.apply(visit.person(), wish, visit.visitor()), ProviderApplyPage::blamed)
                : grants.orProve(door.change(visit.person(), office.getCompany().id(), wish, visit.visitor()),
                        ProviderApplyPage::blamed, office.path("/provider-apply"));
        var notice = isFresh() ? Notice.COMPANY_APPLIED : Notice.COMPANY_CHANGED;
        sent.ifPresent(company -> here.go(new LocalPath("/provider-service?id=" + company.id()), notice));
    }

    private static String blamed(Refusal refusal) {
        return refusal.type().equals(ProviderProblems.WEBHOOK_NOT_ALLOWED) ? WEBHOOK : "name";
    }
}
