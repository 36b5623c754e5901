package io.trustline.webapi.edge;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import jakarta.json.Json;
import jakarta.json.JsonObject;
import java.io.IOException;
import java.util.Locale;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

/** VOX-8: the OpenAPI document and the table of paths say the same, and an id is an id. */
class VerifyPathsTest {

    private static final String ROOT = "/api/verify/v1";
    private static final String ID = "01890a5d-ac96-774b-bcce-b302099a8057";
    private static final Set<String> METHODS = Set.of("GET", "POST", "PUT", "DELETE");

    @Test
    void theDocumentNamesEveryPathWithItsMethodsAndNoOther() throws IOException {
        var paths = document().getJsonObject("paths");
        paths.forEach((path, item) -> assertEquals(methods(item.asJsonObject()),
                known(ROOT + path.replace("{id}", ID)), path));
        assertEquals(10, paths.size());
    }

    @Test
    void whereABodyIsBroughtTheDocumentSaysSo() throws IOException {
        document().getJsonObject("paths").values().forEach(item -> item.asJsonObject().forEach((method, operation) -> {
            if (METHODS.contains(method.toUpperCase(Locale.ROOT))) {
                assertEquals(EdgeRule.brings(method.toUpperCase(Locale.ROOT)),
                        operation.asJsonObject().containsKey("requestBody"));
            }
        }));
    }

    @ParameterizedTest
    @ValueSource(strings = {"/verifications/{id}", "/verifications/1", "/verifications/" + ID + "/",
            "/verifications/01890A5D-AC96-774B-BCCE-B302099A8057", "/" + ID, "/verifications/" + ID + "/check",
            "/verifications/" + ID + "/checks/" + ID, "/calls/" + ID + "0", "/approvals/%7Bid%7D"})
    void knowsNoOtherPath(String path) {
        assertEquals(Optional.empty(), EdgeRules.of(ROOT + path));
    }

    @ParameterizedTest
    @CsvSource({"/verifications,application/json,true", "/verifications,application/jose,false",
            "/calls,Application/JSON; charset=utf-8,true", "/calls,text/plain,false"})
    void readsJson(String path, String type, boolean taken) {
        assertEquals(taken, EdgeRules.of(ROOT + path).orElseThrow().expects(type));
    }

    /** Asking without a body is asking all the same. */
    private static Set<String> known(String path) {
        var methods = new TreeSet<>(EdgeRules.of(path).orElseThrow(() -> new AssertionError(path)).methods());
        methods.remove("HEAD");
        return methods;
    }

    private static Set<String> methods(JsonObject item) {
        var methods = new TreeSet<String>();
        item.keySet().stream().map(name -> name.toUpperCase(Locale.ROOT)).filter(METHODS::contains)
                .forEach(methods::add);
        assertTrue(!methods.isEmpty());
        return methods;
    }

    private static JsonObject document() throws IOException {
        try (var file = EdgeRules.class.getResourceAsStream("/verify.json"); var reader = Json.createReader(file)) {
            return reader.readObject();
        }
    }
}
