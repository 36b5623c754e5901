package io.trustline.webapi.edge;

import static org.junit.jupiter.api.Assertions.assertEquals;

import io.trustline.kernel.problem.ProblemType;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

/** PLAT-8: only what the table knows comes in, in the form that it knows. */
class GateFilterTest {

    private static final String ACCESSES = "/api/device/v1/accesses";
    private final GateFilter gate = new GateFilter();

    GateFilterTest() {
        gate.callers = CallersFixture.behindOurProxies();
    }

    @ParameterizedTest
    @ValueSource(strings = {"/api/device/v1/initialisations", ACCESSES, "/api/device/v1/configurations",
            "/api/device/v1/registrations"})
    void letsMessagesIn(String path) {
        assertEquals(Optional.empty(), trouble(ApiRequest.message(path, "a.b.c")));
    }

    @ParameterizedTest
    @CsvSource({"GET,/api/device/v1/keys", "HEAD,/api/device/v1/keys", "GET,/api/device/v1/self",
            "OPTIONS,/api/device/v1/keys", "OPTIONS,/api/device/v1/accesses"})
    void letsQuestionsIn(String method, String path) {
        assertEquals(Optional.empty(), trouble(ApiRequest.with(method, path)));
    }

    @ParameterizedTest
    @ValueSource(strings = {"/api/", "/api/device/v1/keys/", "/api/device/v1//keys", "/api/device/v1/keys;a=b",
            "/api/device/v1/%6beys", "/api/device/v1/../v1/keys", "/api/device/v2/keys", "/api/fault",
            "/api/device/v1/KEYS", "/api/device/v1/keys.json"})
    void knowsNoOtherPath(String path) {
        assertEquals(Optional.of(ProblemType.NOT_FOUND), trouble(ApiRequest.with("GET", path)));
    }

    @ParameterizedTest
    @CsvSource({"POST,/api/device/v1/keys", "GET,/api/device/v1/accesses", "DELETE,/api/device/v1/self",
            "TRACE,/api/device/v1/keys", "PATCH,/api/device/v1/self", "post,/api/device/v1/accesses"})
    void knowsNoOtherMethod(String method, String path) {
        assertEquals(Optional.of(ProblemType.WRONG_METHOD), trouble(ApiRequest.with(method, path)));
    }

    @ParameterizedTest
    @ValueSource(strings = {"text/plain", "application/json", "application/josey", "", "application/jose, text/plain"})
    void readsOneMediaTypeOnly(String type) {
        assertEquals(Optional.of(ProblemType.WRONG_MEDIA_TYPE),
                trouble(ApiRequest.message(ACCESSES, "a").header("Content-Type", type)));
    }

    @Test
    void readsTheMediaTypeInAnyCaseOnce() {
        assertEquals(Optional.empty(),
                trouble(ApiRequest.message(ACCESSES, "a").header("Content-Type", "Application/JOSE; charset=utf-8")));
        assertEquals(Optional.of(ProblemType.WRONG_MEDIA_TYPE), trouble(
                ApiRequest.message(ACCESSES, "a").header("Content-Type", "application/jose", "application/jose")));
    }

    @Test
    void readsSixteenKilobytesAndNoMore() {
        assertEquals(Optional.empty(), trouble(ApiRequest.message(ACCESSES, "a".repeat(16_384))));
        assertEquals(Optional.of(ProblemType.TOO_LARGE),
                trouble(ApiRequest.message(ACCESSES, "a".repeat(16_385))));
        assertEquals(Optional.of(ProblemType.TOO_LARGE), trouble(ApiRequest.message(ACCESSES, "a").length(16_385)));
    }

    @Test
    void refusesWhatNothingCovers() {
        assertEquals(Optional.of(ProblemType.BAD_REQUEST), trouble(ApiRequest.message(ACCESSES, "a").query("a=b")));
        assertEquals(Optional.of(ProblemType.BAD_REQUEST), trouble(ApiRequest.message(ACCESSES, "")));
        assertEquals(Optional.of(ProblemType.BAD_REQUEST),
                trouble(ApiRequest.with("GET", "/api/device/v1/keys").body("a")));
        assertEquals(Optional.of(ProblemType.WRONG_MEDIA_TYPE),
                trouble(ApiRequest.message(ACCESSES, "a").header("Content-Encoding", "gzip")));
    }

    @Test
    void aGarbledBodyIsTheSendersFault() {
        assertEquals(Optional.of(ProblemType.BAD_REQUEST), trouble(ApiRequest.message(ACCESSES, "a").garbled()));
    }

    @Test
    void speaksHttpsExceptOnThisMachine() {
        var keys = "/api/device/v1/keys";
        assertEquals(Optional.of(EdgeProblems.HTTPS_NEEDED), trouble(ApiRequest.with("GET", keys).plain("192.0.2.1")));
        assertEquals(Optional.of(EdgeProblems.HTTPS_NEEDED), trouble(ApiRequest.with("GET", keys).plain("127.0.0.1")));
        assertEquals(Optional.empty(),
                trouble(ApiRequest.with("GET", keys).plain("127.0.0.1").header("Host", "localhost:8080")));
    }

    @Test
    void believesOurProxiesAboutHttps() {
        var through = ApiRequest.with("GET", "/api/device/v1/keys").plain("192.0.2.1")
                .header("X-Forwarded-Proto", "https");
        assertEquals(Optional.of(EdgeProblems.HTTPS_NEEDED), trouble(through));
        assertEquals(Optional.empty(), trouble(through.from("10.1.2.3")));
    }

    @Test
    void wantsOneNameToBeCalledBy() {
        assertEquals(Optional.of(ProblemType.BAD_REQUEST),
                trouble(ApiRequest.with("GET", "/api/device/v1/keys").header("Host", "a.example", "b.example")));
    }

    private Optional<ProblemType> trouble(ApiRequest request) {
        return gate.trouble(request.read());
    }
}
