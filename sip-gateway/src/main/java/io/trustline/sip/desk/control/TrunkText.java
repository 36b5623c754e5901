package io.trustline.sip.desk.control;

import io.trustline.sip.api.TrunkWish;
import io.trustline.sip.api.TrunkWish.Media;
import io.trustline.sip.api.TrunkWish.Mode;
import io.trustline.sip.api.TrunkWish.NumberFormat;
import io.trustline.sip.api.TrunkWish.Redirects;
import io.trustline.sip.api.TrunkWish.Transport;
import jakarta.json.Json;
import jakarta.json.JsonObject;
import jakarta.json.JsonString;
import java.io.StringReader;

/** A trunk as its row keeps it: JSON, without the password. */
final class TrunkText {

    private TrunkText() {
    }

    static String write(TrunkWish wish) {
        return Json.createObjectBuilder().add("name", wish.name()).add("host", wish.host()).add("port", wish.port())
                .add("transport", wish.transport().name()).add("mode", wish.mode().name()).add("user", wish.user())
                .add("domain", wish.domain()).add("callerNumber", wish.callerNumber())
                .add("numberFormat", wish.numberFormat().name()).add("assertIdentity", wish.assertIdentity())
                .add("callsPerSecond", wish.callsPerSecond()).add("callsAtOnce", wish.callsAtOnce())
                .add("priority", wish.priority()).add("weight", wish.weight())
                .add("prefixes", Json.createArrayBuilder(wish.prefixes()))
                .add("costPerMinuteMinor", wish.costPerMinuteMinor()).add("media", wish.media().name())
                .add("redirects", wish.redirects().name()).build().toString();
    }

    static TrunkWish read(String text, String password) {
        try (var reader = Json.createReader(new StringReader(text))) {
            return read(reader.readObject(), password);
        }
    }

    static TrunkWish withPassword(TrunkWish wish, String password) {
        return read(write(wish), password);
    }

    private static TrunkWish read(JsonObject json, String password) {
        return new TrunkWish(json.getString("name"), json.getString("host"), json.getInt("port"),
                Transport.valueOf(json.getString("transport")), Mode.valueOf(json.getString("mode")),
                json.getString("user"), password, json.getString("domain"), json.getString("callerNumber"),
                NumberFormat.valueOf(json.getString("numberFormat")), json.getBoolean("assertIdentity"),
                json.getInt("callsPerSecond"), json.getInt("callsAtOnce"), json.getInt("priority"),
                json.getInt("weight"),
                json.getJsonArray("prefixes").getValuesAs(JsonString.class).stream().map(JsonString::getString)
                        .toList(),
                json.getJsonNumber("costPerMinuteMinor").longValue(), Media.valueOf(json.getString("media")),
                Redirects.valueOf(json.getString("redirects")));
    }
}
