package io.trustline.device.desk.control;

import io.trustline.device.api.DeviceLine;
import io.trustline.device.api.DeviceLines;
import io.trustline.device.api.DeviceSearch;
import io.trustline.device.api.Did;
import io.trustline.device.life.control.Devices;
import io.trustline.kernel.identity.DeviceId;
import io.trustline.kernel.identity.Msisdn;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.regex.Pattern;
import java.util.stream.Stream;

/** One box for everything: an id, a number, a Did, or the beginning of a serial number. */
@ApplicationScoped
public class DeviceSearches {

    private static final int MOST = 200;
    private static final Pattern SERIAL = Pattern.compile("[!-~]{1,64}");
    private static final Pattern NUMBER = Pattern.compile("\\+?[0-9]{7,15}");
    private static final String HOME_REGION = "CN";

    @Inject
    DeviceLists lists;
    @Inject
    Devices devices;

    /** A cursor that is none of ours, or of another search, finds nothing. */
    public DeviceLines find(DeviceSearch search, Optional<String> after, int most) {
        var wanted = search.wanted().strip();
        int size = Math.max(1, Math.min(most, MOST));
        var cursor = after.flatMap(Cursor::read);
        if (after.isPresent() && cursor.isEmpty()) {
            return nothing();
        }
        return wanted.isEmpty() ? newest(search, cursor, size) : matching(search, wanted, cursor, size);
    }

    private DeviceLines newest(DeviceSearch search, Optional<Cursor> cursor, int size) {
        var place = cursor.filter(Cursor.ByTime.class::isInstance).map(Cursor.ByTime.class::cast);
        return place.isPresent() == cursor.isPresent() ? lists.newest(search.state(), place, size) : nothing();
    }

    private DeviceLines matching(DeviceSearch search, String wanted, Optional<Cursor> cursor, int size) {
        var place = cursor.filter(Cursor.BySerial.class::isInstance).map(Cursor.BySerial.class::cast);
        if (place.isPresent() != cursor.isPresent() || !SERIAL.matcher(wanted).matches()) {
            return nothing();
        }
        var page = lists.startingWith(wanted, search.state(), place, size);
        return place.isPresent() ? page : withExact(search, wanted, page);
    }

    private DeviceLines withExact(DeviceSearch search, String wanted, DeviceLines page) {
        var lines = new ArrayList<DeviceLine>(exact(wanted)
                .filter(line -> search.state().filter(state -> state != line.state()).isEmpty()).toList());
        page.lines().stream().filter(line -> !lines.contains(line)).forEach(lines::add);
        return new DeviceLines(List.copyOf(lines), page.next());
    }

    private Stream<DeviceLine> exact(String wanted) {
        var byId = DeviceId.parse(wanted).flatMap(id -> lists.one("id", id.value()));
        var byNumber = number(wanted).flatMap(number -> lists.one("msisdn", number.e164()));
        var byDid = Did.parse(wanted).flatMap(did -> lists.one("did_index", devices.didIndex(did)));
        return Stream.of(byId, byNumber, byDid).flatMap(Optional::stream).distinct();
    }

    private static Optional<Msisdn> number(String wanted) {
        return NUMBER.matcher(wanted).matches() ? Msisdn.parse(wanted, HOME_REGION) : Optional.empty();
    }

    private static DeviceLines nothing() {
        return new DeviceLines(List.of(), Optional.empty());
    }
}
