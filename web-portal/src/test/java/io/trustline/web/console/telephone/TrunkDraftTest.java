package io.trustline.web.console.telephone;

import static org.junit.jupiter.api.Assertions.assertEquals;

import io.trustline.sip.api.TrunkWish;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;

/** VOX-5: what an operator types becomes a trunk, and what a trunk is stands in the form, but for its password. */
class TrunkDraftTest {

    private static final List<String> FIELDS = List.of("name", "host", "port", "transport", "mode", "user", "domain",
            "caller-number", "number-format", "assert-identity", "calls-per-second", "calls-at-once", "priority",
            "weight", "prefixes", "cost-per-minute-minor", "media", "redirects");
    private static final TrunkWish NORTH = new TrunkWish("north", "sip.example.org", 5061, TrunkWish.Transport.TLS,
            TrunkWish.Mode.REGISTRATION, "alice", "sesame", "example.org", "+861062795885",
            TrunkWish.NumberFormat.NATIONAL, true, 7, 21, 3, 2, List.of("+86", "+852"), 12, TrunkWish.Media.SRTP,
            TrunkWish.Redirects.SAME_HOST);

    @Test
    void comesBackFromTheFormAsItWas() {
        assertEquals(NORTH, TrunkDraft.typed(form(Map.of("password", "sesame"))::get).wish());
    }

    @Test
    void neverShowsThePassword() {
        assertEquals("", TrunkDraft.typed(form(Map.of("password", "sesame"))::get).text("password", true));
        assertEquals("", TrunkDraft.of(NORTH).text("password", false));
    }

    @Test
    void aNumberThatIsNoneIsLeftForTheCheckToRefuse() {
        var wish = TrunkDraft.typed(form(Map.of("port", "5060x", "weight", "", "priority", "99999999999"))::get).wish();
        assertEquals(List.of(-1, -1, -1), List.of(wish.port(), wish.weight(), wish.priority()));
    }

    @Test
    void whatWasTypedWrongStaysInTheForm() {
        assertEquals("50 60", TrunkDraft.typed(form(Map.of("port", " 50 60 "))::get).text("port", false));
    }

    @Test
    void aFormWithNothingInItIsNoAccident() {
        assertEquals("", TrunkDraft.typed(field -> null).wish().name());
    }

    private static Map<String, String> form(Map<String, String> typed) {
        var draft = TrunkDraft.of(NORTH);
        var form = new HashMap<String, String>();
        FIELDS.forEach(field -> form.put(field, draft.text(field, false)));
        form.putAll(typed);
        return form;
    }
}
