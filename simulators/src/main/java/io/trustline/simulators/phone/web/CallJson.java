package io.trustline.simulators.phone.web;

import io.trustline.sdk.wire.json.JsonWriter;
import io.trustline.simulators.phone.call.CallView;
import io.trustline.simulators.phone.call.PhoneView;
import java.time.Instant;
import java.util.Locale;
import java.util.Map;

/** The telephone as JSON; times are milliseconds since 1970. */
final class CallJson {

    private CallJson() {
    }

    static String of(PhoneView view) {
        return JsonWriter.text(new JsonWriter().with("version", view.version()).with("now", view.now().toEpochMilli())
                .with("manner", view.manner().label()).with("current", view.current().map(CallJson::call))
                .with("calls", view.calls().stream().map(CallJson::call).toList()).map());
    }

    private static Map<String, Object> call(CallView call) {
        return new JsonWriter().with("number", call.number()).with("caller", call.caller())
                .with("state", word(call.state())).with("waiting", call.waiting())
                .with("began", call.began().toEpochMilli())
                .with("answered", call.answered().map(Instant::toEpochMilli))
                .with("ended", call.ended().map(Instant::toEpochMilli))
                .with("ending", call.ending().map(CallJson::word))
                .with("keys", call.keys()).with("audible", call.audible()).map();
    }

    private static String word(Enum<?> value) {
        return value.name().toLowerCase(Locale.ROOT).replace('_', '-');
    }
}
