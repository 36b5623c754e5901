package io.trustline.tests.operation;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.List;
import java.util.regex.Pattern;

import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

import io.trustline.tests.harness.Person;
import io.trustline.tests.harness.Secrets;
import io.trustline.tests.harness.Shell;
import io.trustline.tests.harness.http.Visitor;
import io.trustline.tests.harness.server.OwnServer;
import io.trustline.tests.harness.server.Product;
import io.trustline.tests.harness.telephone.WebPhone;

/** {@code ./trustline} says what is, and why it can't (PLAT-1, PLAT-5). */
@OwnServer
class ScriptIT {

    private static final Pattern CODE = Pattern.compile("[a-z2-9]{4}(-[a-z2-9]{4}){3}");
    private static final Product RUNNING = Product.named("a home with spaces");
    private static final Product OTHER = Product.named("another");

    @BeforeAll
    static void start() {
        RUNNING.start();
        OTHER.with("TRUSTLINE_PORT_OFFSET", Integer.toString(RUNNING.ports().offset()));
    }

    @AfterAll
    static void stop() {
        RUNNING.stop();
    }

    @Test
    void statusTellsByItsExitWhetherItIsReady() {
        assertSaid(0, "Ready", RUNNING.command("status"));
        assertSaid(3, "not running", OTHER.command("status"));
    }

    @Test
    void theTelephoneIsThereAsLongAsTheServer() {
        var phone = new WebPhone(RUNNING.ports().phonePage());
        assertSaid(0, phone.page().toString(), RUNNING.command("status"));
        assertEquals(0, phone.last());
    }

    @Test
    void keysAndTrunksAreForTheirOwnerAlone() {
        for (var file : List.of("keys/voice", "keys/portal", "keys/master", "trunks.properties")) {
            var mode = Shell.run("ls", "-l", RUNNING.home().resolve(file).toString()).wentWell().text();
            assertTrue(mode.startsWith("-rw-------"), mode);
        }
    }

    @Test
    void aSecondStartOfTheSameHomeSaysThatItRuns() {
        assertSaid(1, "runs already", RUNNING.command("start"));
        assertSaid(0, "Ready", RUNNING.command("status"));
    }

    @Test
    void aTakenPortIsNamedWithWhoHoldsIt() {
        var said = OTHER.command("start");
        assertSaid(1, "Port " + RUNNING.ports().http() + " is taken", said);
        assertTrue(said.text().contains("pid " + RUNNING.process().pid()), said.text());
        assertTrue(said.text().contains("TRUSTLINE_PORT_OFFSET"), said.text());
    }

    @Test
    void anInvitedOperatorEntersOnceWithTheCodeAndThenWithAPassword() {
        var code = invite("bob");
        var bob = Visitor.stranger(RUNNING, new Person("bob", "", code));
        var page = bob.client().open("/console");
        assertTrue(bob.client().post(bob.filledSignIn(page)).isRedirectTo("/console"));
        assertTrue(bob.client().get("/console").isRedirectTo("/account-password"));
        bob.changePassword(Person.freshPassword());
        assertEquals(200, bob.client().get("/console").status());
        assertEquals(401, bob.elsewhere(RUNNING).signIn().status());
    }

    @ParameterizedTest
    @ValueSource(strings = {"", "ab", "../../etc", "Bob", "bob smith", "-bob", "bob;ls"})
    void whatIsNoNameIsNotInvited(String name) {
        assertSaid(1, "can't be an operator's name", RUNNING.command("operator", "add", name));
    }

    @Test
    void resetDeletesNothingWhileItRuns() {
        assertSaid(1, "./trustline stop", RUNNING.command("reset", "--yes"));
        assertSaid(0, "Ready", RUNNING.command("status"));
    }

    @Test
    void logsAreForPeopleUnlessAskedOtherwise() {
        assertSaid(0, "PTL0001", RUNNING.command("logs"));
        assertTrue(RUNNING.command("logs", "--json").text().startsWith("{"));
    }

    @ParameterizedTest
    @ValueSource(strings = {"dance", "--version", "START"})
    void whatIsNoCommandGetsTheListOfThem(String word) {
        assertSaid(2, "Usage: ./trustline", RUNNING.command(word));
    }

    @Test
    void wordsTooManyAreNotIgnored() {
        assertSaid(2, "Usage: ./trustline", RUNNING.command("stop", "everything"));
        assertSaid(0, "Ready", RUNNING.command("status"));
    }

    @Test
    void anOffsetThatIsNoneIsRefused() {
        var said = Product.named("another").with("TRUSTLINE_PORT_OFFSET", "many").command("status");
        assertSaid(1, "TRUSTLINE_PORT_OFFSET", said);
    }

    private static String invite(String name) {
        var said = RUNNING.command("operator", "add", name).wentWell().text();
        var code = CODE.matcher(said);
        assertTrue(code.find(), said);
        return Secrets.remember(code.group());
    }

    private static void assertSaid(int exit, String words, Shell.Said said) {
        assertEquals(exit, said.exit(), said.text());
        assertTrue(said.text().contains(words), said.text());
    }
}
