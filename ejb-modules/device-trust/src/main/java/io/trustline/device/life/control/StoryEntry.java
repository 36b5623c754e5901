package io.trustline.device.life.control;

import io.trustline.device.api.DeviceAct;
import io.trustline.device.api.StoryLine;
import io.trustline.kernel.identity.DeviceId;
import io.trustline.kernel.storage.Sql;
import jakarta.json.JsonString;
import jakarta.json.spi.JsonProvider;
import java.io.StringReader;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.TreeMap;

/** One entry of a history, exactly as its row holds it. */
record StoryEntry(DeviceId device, int number, Instant at, String act, String detail, String actor,
        String correlation) {

    /** Looked up once: the lookup costs more than all that is done with it. */
    private static final JsonProvider JSON = JsonProvider.provider();

    static StoryEntry read(DeviceId device, ResultSet row) throws SQLException {
        return new StoryEntry(device, row.getInt("number"), Sql.instant(row, "at"), row.getString("act"),
                row.getString("detail"), row.getString("actor"), row.getString("correlation"));
    }

    StoryLine line() {
        return new StoryLine(number, at, DeviceAct.valueOf(act), details(detail), actor, correlation);
    }

    /** Details as the column holds them: a JSON object of texts, sorted by name. */
    static String text(Map<String, String> detail) {
        var json = JSON.createObjectBuilder();
        new TreeMap<>(detail).forEach(json::add);
        return json.build().toString();
    }

    static Map<String, String> details(String text) {
        try (var reader = JSON.createReader(new StringReader(text))) {
            var details = new LinkedHashMap<String, String>();
            reader.readObject().forEach((name, value) -> details.put(name, ((JsonString) value).getString()));
            return details;
        }
    }
}
