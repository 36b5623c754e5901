package io.trustline.web.gate;

import static org.junit.jupiter.api.Assertions.assertEquals;

import io.trustline.kernel.problem.ProblemType;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** PLAT-8: a page takes forms of a bounded size, and nothing else. */
class BodyCheckTest {

    private final BodyCheck check = new BodyCheck();

    @Test
    void takesForms() {
        assertEquals(Verdict.PASS, check.of(Requests.post("/sign-in").length(1024 * 1024).asked()));
        assertEquals(Verdict.PASS, check.of(Requests.with("POST", "/sign-out").length(0).asked()));
    }

    @ParameterizedTest
    @ValueSource(strings = {"multipart/form-data; boundary=x", "application/json", "text/plain", ""})
    void refusesOtherContent(String type) {
        var sent = Requests.post("/sign-in").length(10).header("Content-Type", type);

        assertEquals(Verdict.refuse(ProblemType.WRONG_MEDIA_TYPE), check.of(sent.asked()));
    }

    @Test
    void refusesPackedContent() {
        var sent = Requests.post("/sign-in").length(10).header("Content-Encoding", "gzip");

        assertEquals(Verdict.refuse(ProblemType.WRONG_MEDIA_TYPE), check.of(sent.asked()));
    }

    @Test
    void refusesMoreThanAMegabyte() {
        assertEquals(BodyCheck.tooLarge(), check.of(Requests.post("/sign-in").length(1024 * 1024 + 1).asked()));
    }

    @Test
    void takesSmallReportsOnly() {
        var report = Requests.post("/csp-reports").header("Content-Type", "application/csp-report");

        assertEquals(Verdict.PASS, check.of(report.length(16 * 1024).asked()));
        assertEquals(BodyCheck.tooLarge(), check.of(report.length(16 * 1024 + 1).asked()));
    }

    @Test
    void takesMakersListsUpToAGigabyte() {
        var list = Requests.post("/console/device-list").header("Content-Type", "text/csv; charset=utf-8");

        assertEquals(Verdict.PASS, check.of(list.length(1024L * 1024 * 1024).asked()));
        assertEquals(BodyCheck.tooLarge(), check.of(list.length(1024L * 1024 * 1024 + 1).asked()));
    }

    @Test
    void wantsToKnowHowLongAnUploadIs() {
        var list = Requests.post("/console/device-list").header("Content-Type", "text/csv").length(-1);

        assertEquals(Verdict.refuse(ProblemType.BAD_REQUEST), check.of(list.asked()));
    }

    @ParameterizedTest
    @ValueSource(strings = {"multipart/form-data; boundary=x", "application/x-www-form-urlencoded", "text/plain"})
    void takesNoFormForAnUpload(String type) {
        var sent = Requests.post("/console/device-list").length(10).header("Content-Type", type);

        assertEquals(Verdict.refuse(ProblemType.WRONG_MEDIA_TYPE), check.of(sent.asked()));
    }

    @ParameterizedTest
    @ValueSource(strings = {"PUT", "DELETE", "TRACE", "OPTIONS", "PATCH", "CONNECT", "get", "JEFF"})
    void knowsThreeMethods(String method) {
        var refused = (Verdict.Refuse) check.of(Requests.with(method, "/sign-in").asked());

        assertEquals(405, refused.fault().type().status());
        assertEquals("GET, HEAD, POST", refused.fault().headers().get("Allow"));
    }
}
