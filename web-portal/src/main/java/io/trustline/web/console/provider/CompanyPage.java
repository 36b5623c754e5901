package io.trustline.web.console.provider;

import io.trustline.portal.provider.api.ActLine;
import io.trustline.portal.provider.api.ProviderDesk;
import io.trustline.portal.provider.api.ProviderId;
import io.trustline.portal.provider.api.ProviderState;
import io.trustline.portal.provider.api.ProviderView;
import io.trustline.portal.provider.api.Quota;
import io.trustline.web.page.NotFound;
import io.trustline.web.provider.UsageFigure;
import jakarta.ejb.EJB;
import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Named;
import java.util.List;

/** One company, for an operator who decides about it. */
@Named("consoleProvider")
@RequestScoped
public class CompanyPage {

    private static final int DAYS = 30;
    /** What a company begins with, unless the operator knows better. */
    private static final Quota USUAL = new Quota(60, 1000, 20_000);

    @EJB
    ProviderDesk desk;

    private String id;
    private ProviderView company;
    private UsageFigure figure;
    private List<ActLine> acts;

    public void open() {
        ProviderId.parse(id).flatMap(desk::find).ifPresentOrElse(found -> company = found, NotFound::say);
    }

    public boolean isOpen() {
        return company != null;
    }

    public ProviderView getCompany() {
        return company;
    }

    public boolean isWaiting() {
        return company.state() == ProviderState.APPLIED;
    }

    public boolean isLive() {
        return company.state() == ProviderState.LIVE;
    }

    public boolean isStopped() {
        return company.state() == ProviderState.STOPPED;
    }

    public Quota getQuota() {
        return company.service().isPresent() ? company.quota() : USUAL;
    }

    /** Whole units of money. */
    public long getSpend() {
        return getQuota().spendPerDayMinor() / 100;
    }

    public UsageFigure getFigure() {
        if (figure == null) {
            figure = UsageFigure.of(desk.usage(company.id(), DAYS));
        }
        return figure;
    }

    public List<ActLine> getActs() {
        if (acts == null) {
            acts = desk.acts(company.id());
        }
        return acts;
    }

    public String getId() {
        return id;
    }

    public void setId(String asked) {
        id = asked;
    }
}
