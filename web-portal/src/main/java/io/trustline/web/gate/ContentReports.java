package io.trustline.web.gate;

import static io.trustline.web.fault.WebLog.LOG;

import jakarta.inject.Inject;
import jakarta.json.Json;
import jakarta.json.JsonException;
import jakarta.json.JsonObject;
import jakarta.json.JsonStructure;
import jakarta.json.JsonValue;
import jakarta.servlet.http.HttpServlet;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.time.Clock;
import java.util.List;
import java.util.Optional;

/** Hears what browsers refused to load or run on our pages, in either form that they send (CSP 3 §5). */
public class ContentReports extends HttpServlet {

    private static final long serialVersionUID = 1L;

    @Inject
    transient WebSettings settings;
    @Inject
    transient Clock clock;
    private transient Allowance allowance;

    @Override
    public void init() {
        allowance = new Allowance(settings.contentReportsPerMinute(), clock);
    }

    @Override
    protected void doPost(HttpServletRequest request, HttpServletResponse response) throws IOException {
        var content = request.getInputStream().readNBytes(BodyCheck.LARGEST_REPORT + 1);
        if (content.length > BodyCheck.LARGEST_REPORT) {
            BodyCheck.tooLarge().carryOut(request, response);
            return;
        }
        allowance.take().ifPresent(skipped -> write(content, skipped));
        response.setStatus(HttpServletResponse.SC_NO_CONTENT);
    }

    private static void write(byte[] content, long skipped) {
        if (skipped > 0) {
            LOG.contentReportsSkipped(skipped);
        }
        report(content)
                .ifPresent(report -> LOG.contentRefused(ReportText.path(text(report, "document-uri", "documentURL")),
                        ReportText.word(text(report, "effective-directive", "effectiveDirective")),
                        ReportText.path(text(report, "blocked-uri", "blockedURL"))));
    }

    private static Optional<JsonObject> report(byte[] content) {
        try (var reader = Json.createReader(new ByteArrayInputStream(content))) {
            return body(reader.read());
        } catch (JsonException unreadable) {
            return Optional.empty();
        }
    }

    private static Optional<JsonObject> body(JsonStructure json) {
        JsonValue first = json instanceof List<?> reports && !reports.isEmpty() ? (JsonValue) reports.get(0) : json;
        return Optional.of(first).filter(JsonObject.class::isInstance).map(JsonValue::asJsonObject)
                .map(report -> report.getOrDefault("csp-report", report.getOrDefault("body", JsonValue.NULL)))
                .filter(JsonObject.class::isInstance).map(JsonValue::asJsonObject);
    }

    private static String text(JsonObject report, String name, String otherName) {
        return report.getString(name, report.getString(otherName, ""));
    }
}
