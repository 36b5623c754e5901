package io.trustline.web.provider;

import io.trustline.portal.provider.api.ProviderOffice;
import io.trustline.portal.provider.api.ProviderView;
import io.trustline.web.gate.Visit;
import jakarta.ejb.EJB;
import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import java.util.List;
import java.util.Locale;

/** The companies that the visitor stands for. */
@Named
@RequestScoped
public class ProviderPage {

    @EJB
    ProviderOffice office;
    @Inject
    Visit visit;

    private List<ProviderView> companies;

    public List<ProviderView> getCompanies() {
        if (companies == null) {
            companies = office.mine(visit.person());
        }
        return companies;
    }

    /** As message keys write it. */
    public String slug(Enum<?> name) {
        return name.name().toLowerCase(Locale.ROOT).replace('_', '-');
    }
}
