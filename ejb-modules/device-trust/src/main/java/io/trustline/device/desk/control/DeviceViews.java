package io.trustline.device.desk.control;

import static java.nio.charset.StandardCharsets.UTF_8;

import io.trustline.device.api.DeviceView;
import io.trustline.device.api.Did;
import io.trustline.device.api.KeyView;
import io.trustline.device.camera.control.Registrations;
import io.trustline.device.life.control.Device;
import io.trustline.device.life.control.Devices;
import io.trustline.kernel.identity.DeviceId;
import io.trustline.kernel.identity.Msisdn;
import io.trustline.kernel.storage.Sql;
import io.trustline.sdk.wire.message.Info;
import jakarta.annotation.Resource;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Clock;
import java.util.List;
import java.util.Optional;
import javax.sql.DataSource;

/** One device as an operator may see it: names shortened, numbers masked, no key. */
@ApplicationScoped
public class DeviceViews {

    private static final int MOST_KEYS = 20;
    private static final int SHOWN = 3;
    private static final String KEYS = "SELECT kid, state, service, not_before, expires_at, used_at"
            + " FROM device.negotiated_key WHERE device_id = ? ORDER BY made_at DESC LIMIT " + MOST_KEYS;

    @Resource(lookup = "java:jboss/datasources/TrustlineDS")
    DataSource database;
    @Inject
    Devices devices;
    @Inject
    Registrations registrations;
    @Inject
    Clock clock;

    public Optional<DeviceView> view(DeviceId id) {
        return devices.find(id).map(this::view);
    }

    private DeviceView view(Device device) {
        var info = Info.read(device.info().getBytes(UTF_8));
        var keys = new Sql(database).all(KEYS, DeviceViews::key, device.id().value());
        var leave = device.rebindUntil().filter(until -> device.mayRebind(clock.instant()));
        return new DeviceView(device.id(), device.state(), device.maker().orElse(""), device.serial().orElse(""),
                devices.openDid(device).map(DeviceViews::shortened), device.number().map(Msisdn::masked),
                info.map(Info::type).orElse(""), info.map(Info::capabilities).orElse(List.of()),
                info.flatMap(Info::firmware).orElse(""), keys, registrations.view(device.id()), leave,
                device.createdAt(), device.seenAt());
    }

    private static KeyView key(ResultSet row) throws SQLException {
        return new KeyView(row.getString("kid"), row.getString("state"), row.getString("service"),
                Sql.instant(row, "not_before"), Sql.instant(row, "expires_at"), Sql.perhapsInstant(row, "used_at"));
    }

    private static String shortened(Did did) {
        var text = did.value();
        return text.length() > 3 * SHOWN
                ? text.substring(0, SHOWN) + "…" + text.substring(text.length() - SHOWN)
                : text.charAt(0) + "…";
    }
}
