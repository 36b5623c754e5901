package io.trustline.kernel.json;

import jakarta.json.JsonArrayBuilder;
import jakarta.json.JsonBuilderFactory;
import jakarta.json.JsonObjectBuilder;
import jakarta.json.JsonReader;
import jakarta.json.spi.JsonProvider;
import java.io.Reader;
import java.util.Map;

/**
 * What {@link jakarta.json.Json} does, with one provider for ever: that class looks through every archive of the
 * application for one at each call, which was a tenth of the time of a verification.
 */
public final class Json {

    /** Safe for many threads at once, as its contract says. */
    private static final JsonProvider PROVIDER = JsonProvider.provider();
    private static final JsonBuilderFactory BUILDERS = PROVIDER.createBuilderFactory(Map.of());

    private Json() {
    }

    public static JsonObjectBuilder createObjectBuilder() {
        return BUILDERS.createObjectBuilder();
    }

    public static JsonArrayBuilder createArrayBuilder() {
        return BUILDERS.createArrayBuilder();
    }

    public static JsonReader createReader(Reader text) {
        return PROVIDER.createReader(text);
    }
}
