package io.trustline.portal.provider.control;

import io.trustline.kernel.storage.Sql;
import io.trustline.portal.control.PortalKeyUse;
import io.trustline.portal.control.PortalKeys;
import io.trustline.portal.provider.api.NewKey;
import io.trustline.portal.provider.api.ProviderId;
import jakarta.annotation.PostConstruct;
import jakarta.annotation.Resource;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.util.Base64;
import java.util.Optional;
import java.util.random.RandomGenerator;
import javax.sql.DataSource;

/** The secrets that news are signed with, in the form of Standard Webhooks: {@code whsec_} and base64. */
@ApplicationScoped
public class WebhookKeys {

    private static final int KEY_BYTES = 32;
    private static final String PREFIX = "whsec_";
    private static final String KEEP = "UPDATE portal.provider SET webhook_key = ? WHERE id = ?";
    private static final String READ = "SELECT webhook_key FROM portal.provider"
            + " WHERE id = ? AND webhook_key IS NOT NULL";

    @Resource(lookup = "java:jboss/datasources/TrustlineDS")
    DataSource database;
    @Inject
    PortalKeys keys;
    @Inject
    TenantActs acts;
    @Inject
    RandomGenerator random;

    private Sql sql;

    @PostConstruct
    void open() {
        sql = new Sql(database);
    }

    /** Replaces the former one at once. */
    public NewKey make(ProviderId provider, String actor) {
        var key = new byte[KEY_BYTES];
        random.nextBytes(key);
        sql.change(KEEP, keys.vault().seal(PortalKeyUse.WEBHOOK_KEYS, purpose(provider), key), provider.value());
        acts.write(provider, TenantAct.WEBHOOK_KEY_MADE, actor, "");
        return new NewKey("webhook", PREFIX + Base64.getEncoder().encodeToString(key));
    }

    Optional<byte[]> of(ProviderId provider) {
        return sql.first(READ, row -> keys.vault().open(PortalKeyUse.WEBHOOK_KEYS, purpose(provider),
                row.getString(1)), provider.value());
    }

    private static String purpose(ProviderId provider) {
        return "portal.provider/" + provider + "/webhook";
    }
}
