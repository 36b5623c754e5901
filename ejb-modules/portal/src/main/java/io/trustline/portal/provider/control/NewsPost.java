package io.trustline.portal.provider.control;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Event;
import jakarta.enterprise.event.Observes;
import jakarta.inject.Inject;

/** Takes news in, within the transaction that makes them true, for companies that want to hear them. */
@ApplicationScoped
public class NewsPost {

    @Inject
    Tenants tenants;
    @Inject
    Deliveries deliveries;
    @Inject
    Event<Posted> posted;

    void tell(@Observes ServiceNews news) {
        if (tenants.find(news.provider()).filter(Tenant::hearsNews).isPresent()) {
            deliveries.put(news);
            posted.fire(new Posted());
        }
    }

    /** News wait; worth a look as soon as the transaction has committed. */
    public record Posted() {}
}
