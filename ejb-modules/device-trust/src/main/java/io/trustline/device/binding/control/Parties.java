package io.trustline.device.binding.control;

import io.trustline.device.control.DeviceSettings;
import io.trustline.device.life.control.Device;
import io.trustline.kernel.identity.DeviceId;
import io.trustline.kernel.identity.Msisdn;
import io.trustline.kernel.storage.Sql;
import jakarta.annotation.Resource;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.time.Clock;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.function.Predicate;
import javax.sql.DataSource;

/** Finds the devices that a claim concerns, and holds their rows until the caller's transaction ends. */
@ApplicationScoped
public class Parties {

    /** Always in the order of their ids, so that two claims never wait for each other in a circle. */
    private static final String LOCK = "SELECT " + Device.COLUMNS + " FROM device.device d WHERE d.id IN"
            + " (SELECT id FROM device.device WHERE %s = ? UNION ALL SELECT id FROM device.device WHERE msisdn = ?)"
            + " ORDER BY d.id FOR UPDATE";
    private static final String BY_DID = LOCK.formatted("did_index");
    private static final String BY_ID = LOCK.formatted("id");
    private static final String SIGN_OF_LIFE = "SELECT max(expires_at) AS last FROM device.negotiated_key"
            + " WHERE device_id = ? AND state = 'LIVE'";
    private static final String REGISTERED = "SELECT 1 FROM device.registration WHERE device_id = ? AND state = 'LIVE'"
            + " AND expires_at > ?";

    @Resource(lookup = "java:jboss/datasources/TrustlineDS")
    DataSource database;
    @Inject
    DeviceSettings settings;
    @Inject
    Clock clock;

    /** Both sides of a claim. */
    record Both(Optional<Device> named, Optional<Device> holder) {}

    Both lock(String didIndex, Msisdn number) {
        return both(BY_DID, didIndex, number, device -> device.didIndex().filter(didIndex::equals).isPresent());
    }

    Both lock(DeviceId id, Msisdn number) {
        return both(BY_ID, id.value(), number, device -> device.id().equals(id));
    }

    Claim claim(Both both, Msisdn number, Proof proof) {
        return new Claim(both.named().map(this::party), both.holder().map(this::party), number, proof,
                settings.rebindsWithProof(), clock.instant());
    }

    private Claim.Party party(Device device) {
        var now = clock.instant();
        var expires = sql().first(SIGN_OF_LIFE, row -> Sql.perhapsInstant(row, "last"), device.id().value())
                .flatMap(last -> last);
        boolean live = expires.filter(now::isBefore).isPresent() || isRegistered(device, now);
        return new Claim.Party(device, live, !live && isLapsed(device, expires.orElse(Instant.EPOCH), now));
    }

    private boolean isRegistered(Device device, Instant now) {
        return device.factoryId().isPresent()
                && sql().first(REGISTERED, row -> row.getInt(1), device.id().value(), now).isPresent();
    }

    private boolean isLapsed(Device device, Instant expired, Instant now) {
        var seen = device.seenAt().orElse(device.createdAt());
        return (seen.isAfter(expired) ? seen : expired).plus(settings.bindingLapsesAfter()).isBefore(now);
    }

    private Both both(String query, Object name, Msisdn number, Predicate<Device> isNamed) {
        List<Device> found = sql().all(query, Device::read, name, number.e164());
        return new Both(found.stream().filter(isNamed).findFirst(),
                found.stream().filter(device -> device.number().filter(number::equals).isPresent()).findFirst());
    }

    private Sql sql() {
        return new Sql(database);
    }
}
