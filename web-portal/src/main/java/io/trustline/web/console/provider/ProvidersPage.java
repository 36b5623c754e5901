package io.trustline.web.console.provider;

import io.trustline.portal.provider.api.ProviderDesk;
import io.trustline.portal.provider.api.ProviderState;
import io.trustline.portal.provider.api.ProviderView;
import io.trustline.web.console.ConsolePage;
import jakarta.ejb.EJB;
import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Named;
import java.util.List;

/** All companies, those that wait for a decision first. */
@Named("consoleProviders")
@RequestScoped
public class ProvidersPage implements ConsolePage {

    private static final int MOST = 200;

    @EJB
    ProviderDesk desk;

    private List<ProviderView> companies;

    @Override
    public String path() {
        return "/console/providers";
    }

    @Override
    public String titleKey() {
        return "providers.menu";
    }

    @Override
    public int order() {
        return 8;
    }

    public List<ProviderView> getCompanies() {
        if (companies == null) {
            companies = desk.all(MOST);
        }
        return companies;
    }

    public long getWaiting() {
        return getCompanies().stream().filter(company -> company.state() == ProviderState.APPLIED).count();
    }

    /** The colour of a state's mark. */
    public String tone(ProviderState state) {
        return switch (state) {
            case APPLIED -> "tone-suspended";
            case LIVE -> "tone-bound";
            case REFUSED, STOPPED -> "tone-revoked";
        };
    }
}
