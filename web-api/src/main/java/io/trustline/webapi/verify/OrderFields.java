package io.trustline.webapi.verify;

import io.trustline.sdk.wire.json.Fields;
import io.trustline.sdk.wire.json.Json;
import io.trustline.sdk.wire.json.Unfit;
import io.trustline.sip.api.Language;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.regex.Pattern;
import java.util.stream.Stream;

/** The members of a request, each with its form; whatever does not fit is named, never shown. */
final class OrderFields {

    /** No country: a number must then have its own. */
    private static final String NOWHERE = "ZZ";
    private static final Pattern REGION = Pattern.compile("[A-Z]{2}");
    private static final Pattern SHOWABLE = Pattern.compile("[0-9A-Za-z_-]{1,40}");
    private static final Pattern PRINTABLE = Pattern.compile("[^\\p{Cntrl}\\p{Cf}\\p{Zl}\\p{Zp}]*");

    private final Fields fields;

    private OrderFields(Map<String, Object> members, Set<String> known) {
        members.keySet().stream().filter(name -> !known.contains(name)).findFirst().ifPresent(stranger -> {
            throw new Unfit(SHOWABLE.matcher(stranger).matches() ? stranger : "");
        });
        this.fields = Fields.of(members);
    }

    static OrderFields read(byte[] json, Set<String> known) {
        return new OrderFields(Json.object(json).orElseThrow(() -> new Unfit("")), known);
    }

    static OrderFields of(Map<String, Object> members, Set<String> known) {
        return new OrderFields(members, known);
    }

    boolean has(String name) {
        return fields.has(name);
    }

    /** Of 1 character or more. */
    String text(String name, int longest) {
        var text = fields.text(name);
        if (text.isEmpty() || text.length() > longest || !PRINTABLE.matcher(text).matches()) {
            throw new Unfit(name);
        }
        return text;
    }

    String text(String name, Pattern form) {
        var text = fields.text(name);
        if (!form.matcher(text).matches()) {
            throw new Unfit(name);
        }
        return text;
    }

    Optional<String> maybeText(String name, int longest) {
        return has(name) ? Optional.of(text(name, longest)) : Optional.empty();
    }

    int number(String name, int least, int most) {
        long number = fields.number(name);
        if (number < least || number > most) {
            throw new Unfit(name);
        }
        return (int) number;
    }

    OrderFields object(String name, Set<String> known) {
        return new OrderFields(fields.map(name), known);
    }

    Fields plain() {
        return fields;
    }

    String region() {
        return has("region") ? text("region", REGION) : NOWHERE;
    }

    Language language() {
        var tag = fields.text("language");
        return Stream.of(Language.values()).filter(language -> language.tag().equals(tag)).findFirst()
                .orElseThrow(() -> new Unfit("language"));
    }

    /** Empty where it is not given. */
    String reference() {
        return has("reference") && !fields.text("reference").isEmpty() ? text("reference", 80) : "";
    }
}
