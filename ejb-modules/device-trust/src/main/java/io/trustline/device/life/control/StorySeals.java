package io.trustline.device.life.control;

import static java.nio.charset.StandardCharsets.UTF_8;

import io.trustline.device.vault.control.ContextSecret;
import io.trustline.device.vault.control.Secrets;
import io.trustline.kernel.identity.DeviceId;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.util.stream.Stream;

/** The seals that chain a history's entries to each other. */
@ApplicationScoped
class StorySeals {

    @Inject
    Secrets secrets;

    String seal(String former, StoryEntry entry) {
        return digest("entry", former, entry.device().toString(), Integer.toString(entry.number()),
                entry.at().toString(), entry.act(), entry.detail(), entry.actor(), entry.correlation());
    }

    String head(DeviceId device, int length, String lastSeal) {
        return digest("head", device.toString(), Integer.toString(length), lastSeal);
    }

    private String digest(String... parts) {
        return secrets.digest(ContextSecret.HISTORY,
                Stream.of(parts).map(part -> part.getBytes(UTF_8)).toArray(byte[][]::new));
    }
}
