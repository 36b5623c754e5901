package io.trustline.portal.provider.control;

import io.trustline.kernel.identity.CustomerId;
import io.trustline.portal.api.AccountName;
import io.trustline.portal.control.Accounts;
import io.trustline.portal.control.PortalSettings;
import io.trustline.portal.provider.api.ProviderState;
import io.trustline.portal.provider.api.ProviderWish;
import io.trustline.portal.provider.api.Quota;
import io.trustline.sip.api.ServiceNumber;
import io.trustline.sip.api.Telephone;
import jakarta.ejb.EJB;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Base64;
import java.util.Optional;
import java.util.Properties;

/** The company of the demonstration, under the number and the key that its starter wrote into a file. */
@ApplicationScoped
public class DemoCompany {

    private static final String ACTOR = "demonstration";
    private static final Quota QUOTA = new Quota(60_000, 50_000_000, 100_000_000);
    private static final ProviderWish WISH = new ProviderWish("Harbour Bank", "The demonstration of the API",
            "desk@harbour.example", false, true, Optional.empty());

    @EJB
    Telephone telephone;
    @Inject
    PortalSettings settings;
    @Inject
    Accounts accounts;
    @Inject
    Tenants tenants;
    @Inject
    ServiceKeyring keyring;
    @Inject
    TenantActs acts;

    /** Doing it again changes nothing. */
    public void make() {
        settings.demoAccounts().filter(Files::isReadable).map(DemoCompany::read)
                .filter(demo -> demo.containsKey("company.key")).ifPresent(this::make);
    }

    private void make(Properties demo) {
        var service = new ServiceNumber(demo.getProperty("company.service"));
        if (tenants.find(service).isEmpty()) {
            var owner = accounts.named(new AccountName(demo.getProperty("customer.name")))
                    .orElseThrow(() -> new IllegalStateException("the demonstration's customer is not there"));
            admit(owner.id(), service, Base64.getUrlDecoder().decode(demo.getProperty("company.key")));
        }
    }

    private void admit(CustomerId owner, ServiceNumber service, byte[] key) {
        var id = tenants.apply(owner, WISH);
        tenants.decide(id, ProviderState.APPLIED, ProviderState.LIVE, "");
        tenants.admit(id, QUOTA, service);
        telephone.enrol(tenants.find(id).orElseThrow().enrolment());
        var name = telephone.addKey(service, key).fold(made -> made, refusal -> {
            throw new IllegalStateException(refusal.type().slug());
        });
        keyring.keep(id, name, key);
        acts.write(id, TenantAct.APPROVED, ACTOR, "");
    }

    private static Properties read(Path file) {
        var demo = new Properties();
        try (var lines = Files.newBufferedReader(file)) {
            demo.load(lines);
            return demo;
        } catch (IOException unreadable) {
            throw new UncheckedIOException("demo company", unreadable);
        }
    }
}
