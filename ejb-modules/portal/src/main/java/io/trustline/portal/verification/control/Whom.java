package io.trustline.portal.verification.control;

import io.trustline.kernel.identity.Msisdn;
import io.trustline.kernel.json.Json;
import io.trustline.portal.api.BrowserToken;
import io.trustline.portal.api.Visitor;
import jakarta.json.JsonObject;
import jakarta.json.JsonString;
import java.io.StringReader;
import java.nio.charset.StandardCharsets;
import java.util.Optional;

/** Whom a code is read to, and from where it was asked for: what the guard must weigh again before each call. */
record Whom(Optional<Msisdn> number, String address, Optional<BrowserToken> browser, boolean knownBrowser) {

    static Whom of(ChallengeWish wish) {
        return new Whom(wish.number(), wish.visitor().address(), wish.visitor().known(), wish.knownBrowser());
    }

    /** As if nobody had the name. */
    Whom nobody() {
        return new Whom(Optional.empty(), address, browser, knownBrowser);
    }

    /** A decoy stays one, whatever it is told. */
    Whom at(Optional<Msisdn> elsewhere) {
        return number.isEmpty() ? this : new Whom(elsewhere.or(() -> number), address, browser, knownBrowser);
    }

    Visitor visitor() {
        return new Visitor(address, "", browser);
    }

    String masked() {
        return number.map(Msisdn::masked).orElse("");
    }

    byte[] bytes() {
        var json = Json.createObjectBuilder().add("address", address).add("known", knownBrowser);
        number.ifPresent(it -> json.add("number", it.e164()));
        browser.ifPresent(it -> json.add("browser", it.value()));
        return json.build().toString().getBytes(StandardCharsets.UTF_8);
    }

    static Whom read(byte[] bytes) {
        try (var reader = Json.createReader(new StringReader(new String(bytes, StandardCharsets.UTF_8)))) {
            var json = reader.readObject();
            return new Whom(text(json, "number").map(Msisdn::new), json.getString("address"),
                    text(json, "browser").map(BrowserToken::new), json.getBoolean("known"));
        }
    }

    private static Optional<String> text(JsonObject json, String name) {
        return Optional.ofNullable(json.getJsonString(name)).map(JsonString::getString);
    }

    @Override
    public String toString() {
        return "Whom[…]";
    }
}
