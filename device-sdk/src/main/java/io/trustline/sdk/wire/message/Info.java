package io.trustline.sdk.wire.message;

import io.trustline.sdk.wire.json.Fields;
import io.trustline.sdk.wire.json.JsonWriter;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/** What a device says of itself: its type, what it can do, its firmware. */
public record Info(String type, List<String> capabilities, Optional<String> firmware) {

    private static final int LONGEST = 64;
    private static final int MOST_CAPABILITIES = 16;

    public Info {
        capabilities = List.copyOf(capabilities);
        Check.text(type, LONGEST, "type");
        Check.that(capabilities.size() <= MOST_CAPABILITIES, "capabilities");
        capabilities.forEach(capability -> Check.text(capability, LONGEST, "capabilities"));
        Check.text(firmware, LONGEST, "firmware");
    }

    static Info from(Fields fields) {
        var info = fields.object("info");
        return new Info(info.text("type"), info.has("capabilities") ? info.texts("capabilities") : List.of(),
                info.maybeText("firmware"));
    }

    /** The body of {@code PUT /self}: {@code {"info":{…}}}. */
    public static Optional<Info> read(byte[] json) {
        return Fields.read(json, Info::from);
    }

    public byte[] toJson() {
        return new JsonWriter().with("info", members()).bytes();
    }

    public Map<String, Object> members() {
        return new JsonWriter().with("type", type).with("capabilities", capabilities).with("firmware", firmware).map();
    }
}
