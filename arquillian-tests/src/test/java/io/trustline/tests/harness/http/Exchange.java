package io.trustline.tests.harness.http;

import java.net.URI;
import java.net.http.HttpResponse;
import java.util.List;
import java.util.Optional;

import org.jsoup.Jsoup;
import org.jsoup.nodes.Document;

/** What came back for one request, not followed anywhere. */
public record Exchange(URI asked, int status, HttpResponse<String> raw) {

    static Exchange of(HttpResponse<String> raw) {
        return new Exchange(raw.uri(), raw.statusCode(), raw);
    }

    public String body() {
        return raw.body();
    }

    public Document page() {
        return Jsoup.parse(body(), asked.toString());
    }

    public Optional<String> header(String name) {
        return raw.headers().firstValue(name);
    }

    /** Path and query of a redirect's goal; empty where there is none. */
    public String location() {
        return header("Location").map(asked::resolve)
                .map(goal -> goal.getRawPath() + (goal.getRawQuery() == null ? "" : "?" + goal.getRawQuery()))
                .orElse("");
    }

    public boolean isRedirectTo(String path) {
        return status >= 300 && status < 400 && location().equals(path);
    }

    public List<String> setCookies() {
        return raw.headers().allValues("Set-Cookie");
    }

    public String setCookie(String name) {
        return setCookies().stream().filter(line -> line.startsWith(name + "=")).findFirst()
                .orElseThrow(() -> new AssertionError("no cookie " + name + " among " + setCookies().size()));
    }

    public String correlation() {
        return header("X-Correlation-Id").orElseThrow(() -> new AssertionError("no correlation id"));
    }

    /** The form with this id, ready to be filled. */
    public Form form(String id) {
        var form = page().getElementById(id);
        if (form == null) {
            throw new AssertionError("no form " + id + " on " + asked + " (" + status + "): " + page().text());
        }
        return Form.read(form);
    }

    @Override
    public String toString() {
        return asked + " -> " + status + " " + location() + " " + page().title();
    }
}
