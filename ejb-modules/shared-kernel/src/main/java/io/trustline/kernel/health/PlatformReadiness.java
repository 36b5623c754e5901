package io.trustline.kernel.health;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.util.List;
import org.eclipse.microprofile.health.HealthCheck;
import org.eclipse.microprofile.health.HealthCheckResponse;
import org.eclipse.microprofile.health.Readiness;

/** Ready when every part is, and at least one has registered. */
@Readiness
@ApplicationScoped
public class PlatformReadiness implements HealthCheck {

    @Inject
    PartsHealth parts;

    @Override
    public HealthCheckResponse call() {
        List<PartHealth> all = parts.all();
        var answer = HealthCheckResponse.named("trustline");
        all.forEach(part -> answer.withData(part.part(), (part.up() ? "up: " : "down: ") + part.note()));
        return answer.status(!all.isEmpty() && all.stream().allMatch(PartHealth::up)).build();
    }
}
