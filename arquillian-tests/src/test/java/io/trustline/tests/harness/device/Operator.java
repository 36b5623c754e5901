package io.trustline.tests.harness.device;

import java.net.http.HttpRequest.BodyPublishers;
import java.util.UUID;

import io.trustline.tests.harness.Person;
import io.trustline.tests.harness.http.Exchange;
import io.trustline.tests.harness.http.Form;
import io.trustline.tests.harness.http.PageClient;
import io.trustline.tests.harness.http.Visitor;
import io.trustline.tests.harness.server.Product;

/** The demonstration's operator, before the console. */
public final class Operator {

    private final PageClient client;

    private Operator(PageClient client) {
        this.client = client;
    }

    public static Operator of(Product product) {
        var person = new Person(product.operatorName(), "", product.operatorPassword());
        var visitor = Visitor.stranger(product, person);
        var answer = visitor.signIn();
        if (answer.status() >= 400 || answer.location().isEmpty()) {
            throw new AssertionError("the operator could not sign in: " + answer);
        }
        return new Operator(visitor.client());
    }

    /** Brings a maker's list. */
    public Exchange brings(String maker, String csv) {
        var answer = client.send(
                "/console/device-list?maker=" + Form.encode(maker) + "&file=list.csv&ticket=" + UUID.randomUUID(),
                request -> request.header("Content-Type", "text/csv").header("Origin", client.base().toString())
                        .POST(BodyPublishers.ofString(csv)));
        if (answer.status() != 200) {
            throw new AssertionError("the list was not taken: " + answer);
        }
        return answer;
    }

    /** Presses a button of the console and confirms. */
    public void does(String act, String subject) {
        var answer = client.post("/console/act",
                "act=" + act + "&subject=" + Form.encode(subject) + "&sure=yes");
        if (!answer.location().startsWith("/console/")) {
            throw new AssertionError(act + " was not done: " + answer);
        }
    }

    /** Places a test call, and says which one it is. */
    public String calls(String number, String language) {
        var answer = client.post("/console/test-call",
                "number=" + Form.encode(number) + "&language=" + Form.encode(language));
        if (!answer.location().startsWith("/console/call?id=")) {
            throw new AssertionError("no call was placed: " + answer);
        }
        return answer.location().split("=")[1];
    }

    /** What the console says of a call: where it is, or what became of it. */
    public String fate(String call) {
        return client.get("/console/call?id=" + call).page().select("#fate").text();
    }

    /** The one device that a Did, a serial number or a number names. */
    public String finds(String wanted) {
        var page = client.post("/console/devices", "q=" + Form.encode(wanted)).page();
        var links = page.select("a[href^=/console/device?id=]");
        if (links.size() != 1) {
            throw new AssertionError(links.size() + " devices instead of one: " + page.text());
        }
        return links.attr("href").split("=")[1];
    }

    /** What the console tells of a device's life. */
    public String reads(String device) {
        return client.get("/console/device?id=" + device).page().text();
    }

    public Exchange looksAt(String path) {
        return client.get(path);
    }

    public PageClient client() {
        return client;
    }
}
