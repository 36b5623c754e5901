package io.trustline.sdk.vectors;

import io.trustline.sdk.wire.json.JsonWriter;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.StringJoiner;

/** Writes docs/protocols/device-trust-vectors.json anew: the same each time, for everything is drawn from seeds. */
final class VectorsProgram {

    static final Path FILE = Path.of(System.getProperty("trustline.project", ".."),
            "docs/protocols/device-trust-vectors.json");

    private VectorsProgram() {
    }

    public static void main(String[] arguments) throws IOException {
        Files.writeString(FILE, text());
    }

    static String text() {
        var keys = new VectorKeys();
        var negotiations = new TerminalVectors(keys).negotiations();
        var sections = new StringJoiner(",\n", "{\n", "\n}\n");
        sections.add("\"about\":\"Test vectors of device trust, version 1 (device-trust.md). Bytes are base64url. "
                + "All keys come from known seeds: never use them.\"");
        sections.add(section("platformKeys", keys.jwks()));
        sections.add(section("negotiations", negotiations));
        sections.add(section("cameras", new CameraVectors(keys).cameras()));
        sections.add(section("signatures", SignatureVectors.signatures()));
        sections.add(section("refused", new RefusedVectors(keys, negotiations.get(2)).refused()));
        return sections.toString();
    }

    /** One vector a line, so that a change can be read. */
    private static String section(String name, List<Map<String, Object>> vectors) {
        var lines = new StringJoiner(",\n", "\"" + name + "\":[\n", "\n]");
        vectors.forEach(vector -> lines.add(JsonWriter.text(vector)));
        return lines.toString();
    }
}
