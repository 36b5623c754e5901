package io.trustline.tests.browser;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.junit.jupiter.api.Assertions.assertEquals;

import io.trustline.tests.harness.http.PageClient;
import java.net.URI;
import java.net.URLEncoder;

/** A company that a customer stands for, and an operator's word about it. */
record HarbourCompany(String id) {

    private static final String QUOTA = "&callsPerMinute=60&callsPerDay=1000&spendPerDay=200";

    /** Applies as the page's form does. */
    static HarbourCompany applied(PageClient owner, String name) {
        return applied(owner, name, "https://harbour.example/news");
    }

    static HarbourCompany applied(PageClient owner, String name, String webhook) {
        var answer = owner.post("/provider-apply", "name=" + name + "&purpose=Sign-in+of+our+customers"
                + "&contact=desk%40harbour.example&webhook=" + URLEncoder.encode(webhook, UTF_8));
        assertEquals(303, answer.status(), answer.body());
        var query = URI.create(answer.header("Location").orElseThrow()).getQuery();
        return new HarbourCompany(query.substring("id=".length()));
    }

    HarbourCompany approvedBy(PageClient operator) {
        var answer = operator.post("/console/provider-act", "act=approve&id=" + id + QUOTA);
        assertEquals(303, answer.status(), answer.body());
        return this;
    }

    String page(String name) {
        return "/provider-" + name + "?id=" + id;
    }
}
