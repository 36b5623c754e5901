package io.trustline.tests.verify;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.io.StringReader;
import java.net.URI;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.security.GeneralSecurityException;
import java.security.KeyStore;
import java.security.cert.CertificateFactory;
import java.time.Duration;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;

import jakarta.annotation.Generated;
import jakarta.json.Json;
import jakarta.json.JsonObject;

import org.junit.jupiter.api.Test;

import io.trustline.tests.harness.Project;
import io.trustline.tests.harness.Shell;
import io.trustline.tests.harness.device.ServerCertificate;
import io.trustline.tests.harness.need.NeedsNode;
import io.trustline.tests.harness.server.Listens;
import io.trustline.tests.harness.server.Product;
import io.trustline.tests.harness.server.SharedServer;

/** What docs/protocols/verify.md and its OpenAPI document promise to programmers is true (VOX-8). */
@Listens
class VerifyDocIT {

    private static final Product PRODUCT = SharedServer.get();
    private static final Duration LONGEST = Duration.ofMinutes(2);
    private static final String PASSWORD = "changeit";
    private static final String AROUND = """
            import java.util.function.Supplier;
            public class TenLines {
                public static void main(String[] words) throws Exception {
                    String trustline = words[0], sn = System.getenv("SN"), k1 = System.getenv("K1");
                    String number = "+9990000001";
                    Supplier<String> typed = () -> words[1];
                    %s
                    System.out.println(passed ? "passed" : "refused");
                }
            }
            """;

    private final Company harbour = Company.of(PRODUCT);
    private final String address = "https://localhost:" + PRODUCT.ports().https();

    @Test
    void theCurlLinesVerifyANumber() {
        var lines = Page.programs("sh");
        assertEquals(2, lines.size(), "begin, check");
        var begun = shell(lines.get(0), "");
        var checked = shell(lines.get(1), begun.getString("id"));
        assertEquals("passed", checked.getString("status"));
    }

    @Test
    void theTenLinesOfJavaVerifyANumber() throws IOException, GeneralSecurityException {
        var program = Page.programs("java").get(0);
        assertTrue(program.lines().count() <= 10, "ten lines are promised");
        var file = folder("ten-lines").resolve("TenLines.java");
        Files.writeString(file, AROUND.formatted(program));
        assertEquals("passed\n", java(file, "123456"));
        assertEquals("refused\n", java(file, "654321"));
    }

    @Test
    void aClientGeneratedFromTheDocumentVerifiesANumber() throws IOException, GeneralSecurityException {
        var served = Company.send(harbour.request("/openapi.json").GET().build());
        var folder = folder("generated");
        var document = Files.writeString(folder.resolve("openapi.json"), served.body());
        var maker = Project.file("arquillian-tests/target/openapi-generator-cli.jar").toString();
        run(List.of(jdk("java"), "-Xmx400m", "-jar", maker, "generate", "-i", document.toString(), "-g", "java",
                "--library", "native", "-o", folder.toString(), "--additional-properties",
                "openApiNullable=false,useJakartaEe=true,invokerPackage=harbour,apiPackage=harbour.api,"
                        + "modelPackage=harbour.model",
                "--global-property", "apiTests=false,modelTests=false,apiDocs=false,modelDocs=false"));
        var play = Project.file("arquillian-tests/src/test/resources/foreign/HarbourPlay.java");
        var classPath = maker + ":" + annotations();
        run(List.of("/bin/sh", "-c", jdk("javac") + " -nowarn -d " + folder.resolve("classes") + " -cp " + classPath
                + " $(find " + folder.resolve("src/main") + " -name '*.java') " + play));
        assertEquals("all held\n", run(trusting(List.of("-cp", folder.resolve("classes") + ":" + classPath,
                "HarbourPlay", address + Company.API))));
    }

    @Test
    @NeedsNode
    void aSignerMadeFromTheDocumentAloneIsUnderstood() throws IOException {
        var given = PRODUCT.home().resolve("foreign-company.json");
        Files.writeString(given, Json.createObjectBuilder().add("platform", address).add("service", harbour.service())
                .add("key", harbour.key()).build().toString());
        var script = Project.file("arquillian-tests/src/test/node/verify-client.mjs").toString();
        try {
            assertEquals("all held\n", run(List.of("node", script, given.toString())));
        } finally {
            Files.delete(given);
        }
    }

    private JsonObject shell(String line, String id) {
        var more = new HashMap<>(environment());
        more.put("ID", id);
        var said = Shell.run(more, LONGEST, List.of("/bin/sh", "-c", line)).wentWell().text();
        try (var reader = Json.createReader(new StringReader(said))) {
            return reader.readObject();
        }
    }

    private String java(Path program, String typed) throws IOException, GeneralSecurityException {
        return run(trusting(List.of(program.toString(), address, typed)));
    }

    private List<String> trusting(List<String> words) throws IOException, GeneralSecurityException {
        var command = new ArrayList<>(List.of(jdk("java"), "-Djavax.net.ssl.trustStore=" + trust(),
                "-Djavax.net.ssl.trustStorePassword=" + PASSWORD));
        command.addAll(words);
        return command;
    }

    private String run(List<String> command) {
        return Shell.run(environment(), LONGEST, command).wentWell().text();
    }

    private Map<String, String> environment() {
        var certificate = ServerCertificate.of(PRODUCT).toString();
        return Map.of("SN", harbour.service(), "K1", harbour.key(), "TRUSTLINE", address, "CURL_CA_BUNDLE", certificate,
                "NODE_EXTRA_CA_CERTS", certificate);
    }

    private static Path trust() throws IOException, GeneralSecurityException {
        var store = KeyStore.getInstance("PKCS12");
        store.load(null, null);
        try (var pem = Files.newInputStream(ServerCertificate.of(PRODUCT))) {
            store.setCertificateEntry("server", CertificateFactory.getInstance("X.509").generateCertificate(pem));
        }
        var file = PRODUCT.home().resolve("shown-certificate.p12");
        try (var out = Files.newOutputStream(file)) {
            store.store(out, PASSWORD.toCharArray());
        }
        return file;
    }

    /** Jakarta's annotations, which generated clients bear. */
    private static String annotations() {
        var from = Generated.class.getProtectionDomain().getCodeSource().getLocation();
        return Path.of(URI.create(from.toString())).toString();
    }

    private static Path folder(String name) throws IOException {
        return Files.createDirectories(Project.target("verify").resolve(name));
    }

    private static String jdk(String program) {
        return Path.of(System.getProperty("java.home"), "bin", program).toString();
    }
}
