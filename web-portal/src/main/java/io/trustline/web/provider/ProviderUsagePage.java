package io.trustline.web.provider;

import io.trustline.portal.provider.api.ProviderOffice;
import io.trustline.web.gate.Visit;
import jakarta.ejb.EJB;
import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import java.math.BigDecimal;

/** A company's calls of the last days, by outcome. */
@Named("providerUsage")
@RequestScoped
public class ProviderUsagePage {

    private static final int DAYS = 30;

    @EJB
    ProviderOffice door;
    @Inject
    Office office;
    @Inject
    Visit visit;

    private UsageFigure figure;

    public UsageFigure getFigure() {
        if (figure == null) {
            figure = UsageFigure.of(door.usage(visit.person(), office.getCompany().id(), DAYS));
        }
        return figure;
    }

    public String money(long minor) {
        return "¥" + BigDecimal.valueOf(minor, 2).toPlainString();
    }
}
