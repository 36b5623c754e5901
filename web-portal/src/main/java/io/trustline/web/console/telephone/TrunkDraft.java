package io.trustline.web.console.telephone;

import io.trustline.sip.api.TrunkWish;
import io.trustline.sip.api.TrunkWish.Media;
import io.trustline.sip.api.TrunkWish.Mode;
import io.trustline.sip.api.TrunkWish.NumberFormat;
import io.trustline.sip.api.TrunkWish.Redirects;
import io.trustline.sip.api.TrunkWish.Transport;
import java.util.Arrays;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.function.UnaryOperator;

/** A trunk as it stands in a form: every field a text, under the name that docs/trunks.md gives it. */
final class TrunkDraft {

    private static final int SENSELESS = -1;
    private static final TrunkWish FRESH = new TrunkWish("", "", 5060, Transport.UDP, Mode.STATIC, "", "", "", "",
            NumberFormat.E164, true, 5, 30, 10, 1, List.of(), 0, Media.RTP, Redirects.REFUSE);

    private final Map<String, String> texts;

    private TrunkDraft(Map<String, String> texts) {
        this.texts = texts;
    }

    static TrunkDraft fresh() {
        return of(FRESH);
    }

    static TrunkDraft of(TrunkWish wish) {
        var texts = new HashMap<String, String>();
        texts.put("name", wish.name());
        texts.put("host", wish.host());
        texts.put("port", "" + wish.port());
        texts.put("transport", wish.transport().name());
        texts.put("mode", wish.mode().name());
        texts.put("user", wish.user());
        texts.put("domain", wish.domain());
        texts.put("caller-number", wish.callerNumber());
        texts.put("number-format", wish.numberFormat().name());
        texts.put("assert-identity", wish.assertIdentity() ? "yes" : "");
        texts.put("calls-per-second", "" + wish.callsPerSecond());
        texts.put("calls-at-once", "" + wish.callsAtOnce());
        texts.put("priority", "" + wish.priority());
        texts.put("weight", "" + wish.weight());
        texts.put("prefixes", String.join(" ", wish.prefixes()));
        texts.put("cost-per-minute-minor", "" + wish.costPerMinuteMinor());
        texts.put("media", wish.media().name());
        texts.put("redirects", wish.redirects().name());
        return new TrunkDraft(texts);
    }

    /** As it was typed; what is missing is empty. */
    static TrunkDraft typed(UnaryOperator<String> parameter) {
        var texts = new HashMap<String, String>();
        of(FRESH).texts.keySet().forEach(name -> texts.put(name, text(parameter.apply(name))));
        texts.put("password", parameter.apply("password") == null ? "" : parameter.apply("password"));
        return new TrunkDraft(texts);
    }

    /** Never the password: that goes one way only. */
    String text(String name, boolean secret) {
        return secret ? "" : texts.getOrDefault(name, "");
    }

    /** Numbers that are none become such as no trunk may have, for the check to say so. */
    TrunkWish wish() {
        return new TrunkWish(get("name"), get("host"), (int) number("port"), choice(Transport.class, "transport"),
                choice(Mode.class, "mode"), get("user"), get("password"), get("domain"), get("caller-number"),
                choice(NumberFormat.class, "number-format"), get("assert-identity").equals("yes"),
                (int) number("calls-per-second"), (int) number("calls-at-once"), (int) number("priority"),
                (int) number("weight"), prefixes(), number("cost-per-minute-minor"), choice(Media.class, "media"),
                choice(Redirects.class, "redirects"));
    }

    private String get(String name) {
        return texts.getOrDefault(name, "");
    }

    private List<String> prefixes() {
        return Arrays.stream(get("prefixes").split("[,\\s]+")).filter(prefix -> !prefix.isEmpty()).toList();
    }

    private long number(String name) {
        return get(name).matches("[0-9]{1,9}") ? Long.parseLong(get(name)) : SENSELESS;
    }

    /** The form offers only what there is; anything else was never in it. */
    private <E extends Enum<E>> E choice(Class<E> kind, String name) {
        return Arrays.stream(kind.getEnumConstants()).filter(one -> one.name().equals(get(name))).findFirst()
                .orElse(kind.getEnumConstants()[0]);
    }

    private static String text(String typed) {
        return typed == null ? "" : typed.strip();
    }
}
