package io.trustline.sip.api;

import jakarta.json.Json;
import jakarta.json.JsonObject;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.HexFormat;
import java.util.Optional;
import java.util.stream.Stream;

/** The published vectors of K2, which foreign tools computed. */
final class Vectors {

    static final Path FILE = Path.of("../docs/protocols/voice-vectors.json");

    private Vectors() {
    }

    static JsonObject document() {
        try (var reader = Json.createReader(Files.newBufferedReader(FILE))) {
            return reader.readObject();
        } catch (IOException gone) {
            throw new IllegalStateException(gone);
        }
    }

    static Stream<Vector> all() {
        return document().getJsonArray("cases").getValuesAs(JsonObject.class).stream().map(Vectors::read);
    }

    private static Vector read(JsonObject one) {
        var proof = new SessionKey(KeyProfile.valueOf(one.getString("profile")), one.getString("number"),
                one.getString("value"), one.getString("time"), one.getString("nonce"));
        return new Vector(one.getString("name"), HexFormat.of().parseHex(one.getString("keyHex")),
                new ServiceNumber(one.getString("service")), matter(one), proof);
    }

    private static CallMatter matter(JsonObject one) {
        return one.containsKey("script")
                ? CallScript.fromJson(one.getJsonArray("script"))
                : new CallSecret(one.getString("code"),
                        Optional.of(one.getString("screen")).filter(two -> !two.isEmpty()));
    }

    record Vector(String name, byte[] key, ServiceNumber service, CallMatter matter, SessionKey proof) {

        @Override
        public String toString() {
            return name;
        }
    }
}
