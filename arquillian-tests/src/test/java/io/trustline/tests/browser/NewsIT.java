package io.trustline.tests.browser;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import io.trustline.tests.harness.Await;
import io.trustline.tests.harness.Person;
import io.trustline.tests.harness.Project;
import io.trustline.tests.harness.Shell;
import io.trustline.tests.harness.http.AnyCertificate;
import io.trustline.tests.harness.http.PageClient;
import io.trustline.tests.harness.http.Visitor;
import io.trustline.tests.harness.need.NeedsNode;
import io.trustline.tests.harness.server.Product;
import io.trustline.tests.harness.server.SharedServer;
import jakarta.json.JsonObject;
import java.io.IOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse.BodyHandlers;
import java.nio.file.Files;
import java.time.Duration;
import java.util.Base64;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;

/** News of the running server, judged by a library of strangers (npm's standardwebhooks) (VOX-8). */
@NeedsNode
class NewsIT {

    private static final Product PRODUCT = SharedServer.get();
    private static final String PROGRAM = "arquillian-tests/src/test/node/webhook-receiver.mjs";

    @Test
    void aStrangersLibraryTakesOurNewsAndNoOthers() throws IOException, InterruptedException {
        try (var receiver = new NewsReceiver()) {
            var gina = Visitor.signedUp(PRODUCT, "gina").client();
            var harbour = HarbourCompany.applied(gina, "Gina", receiver.address()).approvedBy(operator());
            var secret = made(gina, harbour, "webhook-key", "whsec");
            busyCall(gina.get(harbour.page("service")).page().getElementById("sn").text(),
                    made(gina, harbour, "new-key&seen=0", "k1"));
            Await.until("the end of the call is told", () -> receiver.heard().size() == 2);
            var stage = receiver.heard().get(0);
            var end = receiver.heard().get(1);
            assertEquals("verification.progressed", judged(stage.with(secret, stage.body())));
            assertEquals("call.ended", judged(end.with(secret, end.body())));
            assertEquals("busy", end.json().getJsonObject("data").getJsonObject("call").getString("outcome"));
            assertEquals("refused", judged(end.with(secret, end.body().replace("busy", "spoken"))));
            assertEquals("refused", judged(stage.with(secret, end.body())));
        }
    }

    private static PageClient operator() {
        var olga = Visitor.stranger(PRODUCT, new Person(PRODUCT.operatorName(), "", PRODUCT.operatorPassword()));
        olga.signIn();
        return olga.client();
    }

    private static String made(PageClient owner, HarbourCompany company, String act, String id) {
        return owner.post("/provider-service", "id=" + company.id() + "&act=" + act).page().getElementById(id).text();
    }

    private static void busyCall(String service, String key) throws IOException, InterruptedException {
        var who = Base64.getEncoder().encodeToString((service + ":" + key).getBytes(UTF_8));
        var ask = HttpRequest
                .newBuilder(URI.create("https://localhost:" + PRODUCT.ports().https() + "/api/verify/v1/verifications"))
                .header("Authorization", "Basic " + who).header("Content-Type", "application/json")
                .POST(BodyPublishers.ofString("{\"number\":\"+9990000002\",\"language\":\"en\"}")).build();
        var answer = HttpClient.newBuilder().sslContext(AnyCertificate.context()).build().send(ask,
                BodyHandlers.ofString());
        assertTrue(answer.statusCode() == 201, answer.body());
    }

    private static String judged(JsonObject delivery) throws IOException {
        var given = Files.createTempFile("delivery", ".json");
        try {
            Files.writeString(given, delivery.toString());
            return Shell.run(Map.of(), Duration.ofMinutes(1),
                    List.of("node", Project.file(PROGRAM).toString(), given.toString())).wentWell().text().strip();
        } finally {
            Files.delete(given);
        }
    }
}
