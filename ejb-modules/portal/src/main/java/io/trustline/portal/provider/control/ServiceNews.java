package io.trustline.portal.provider.control;

import io.trustline.portal.provider.api.ProviderId;
import jakarta.json.JsonObject;
import java.util.UUID;

/**
 * A CDI event: something that a tenant is to hear of, fired within the transaction that makes it so. It goes to the
 * tenant's webhook, if there is one, when that transaction commits.
 *
 * @param type such as {@code verification.passed}
 * @param id the verification, call or approval it is about
 * @param data what is told; numbers masked, never a code
 */
public record ServiceNews(ProviderId provider, String type, UUID id, JsonObject data) {}
