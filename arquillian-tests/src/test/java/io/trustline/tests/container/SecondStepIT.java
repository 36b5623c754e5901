package io.trustline.tests.container;

import static io.trustline.tests.container.PortalDoor.wish;
import static io.trustline.tests.container.PortalDoor.word;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.ArrayList;
import java.util.Optional;
import java.util.concurrent.Callable;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.Executors;
import java.util.stream.Stream;

import javax.sql.DataSource;

import jakarta.annotation.Resource;
import jakarta.ejb.EJB;

import org.jboss.arquillian.container.test.api.Deployment;
import org.jboss.arquillian.junit5.ArquillianExtension;
import org.jboss.shrinkwrap.api.Archive;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;

import io.trustline.portal.api.BrowserToken;
import io.trustline.portal.api.Password;
import io.trustline.portal.api.SessionGrant;
import io.trustline.portal.api.SignUp;
import io.trustline.portal.api.Visitor;
import io.trustline.portal.entry.api.AttemptFruit;
import io.trustline.portal.entry.api.AttemptToken;
import io.trustline.portal.entry.api.AttemptView;
import io.trustline.portal.entry.api.Entrance;
import io.trustline.portal.entry.api.SecondStep;
import io.trustline.portal.entry.api.SignInStep;
import io.trustline.sip.api.Language;
import io.trustline.tests.harness.Await;
import io.trustline.tests.harness.server.Listens;
import io.trustline.tests.harness.telephone.Listener;
import io.trustline.tests.harness.telephone.WebPhone;

/** From a password through a heard code to a session, at the portal's own doors (VOX-3, VOX-6, VOX-13, CAM-11). */
@ExtendWith(ArquillianExtension.class)
@Listens
class SecondStepIT {

    private static final int PAGE = 8090;
    private static final String STEPS = "java:global/trustline/portal/SecondStepBoundary!"
            + "io.trustline.portal.entry.api.SecondStep";

    @EJB(lookup = PortalDoor.ENTRANCE)
    Entrance entrance;
    @EJB(lookup = STEPS)
    SecondStep steps;
    @Resource(lookup = PortalDoor.DATABASE)
    DataSource database;

    private final SignUp alice = wish("alice");
    private PortalDoor door;
    private WebPhone phone;
    private Visitor laptop = PortalDoor.visitor();
    private int before;

    @Deployment
    static Archive<?> archive() {
        return TestArchive.of(SecondStepIT.class, PortalDoor.class, WebPhone.class, Listener.class, Await.class);
    }

    @BeforeEach
    void signUpWithANumberThatCounts() {
        door = new PortalDoor(entrance, database);
        phone = new WebPhone(PAGE + Integer.getInteger("jboss.socket.binding.port-offset", 0)).behaving("at-once");
        before = phone.last();
        assertEquals("granted", word(entrance.signUp(alice, laptop)));
        door.change("UPDATE portal.number SET confirmed_at = now() WHERE account_id = (SELECT id FROM portal.account"
                + " WHERE name = ?)", alice.name().value());
    }

    @Test
    void theCodeThatWasHeardOpensOneSessionHoweverOftenItIsTyped() throws Exception {
        var attempt = signIn(laptop);
        var code = heard(1);
        var answers = atOnce(6, () -> word(steps.enterCode(attempt, code, laptop))).toList();
        assertEquals(1, answers.stream().filter("granted"::equals).count(), answers.toString());
        assertEquals("1", door.text("SELECT count(*) FROM portal.session s JOIN portal.account a ON a.id ="
                + " s.account_id WHERE a.name = ? AND s.level = 'SECOND_FACTOR' AND s.proven_at IS NOT NULL",
                alice.name().value()));
    }

    @Test
    void aCodeIsWorthNothingInAnotherBrowserOrAnotherAttempt() {
        var attempt = signIn(laptop);
        var code = heard(1);
        var elsewhere = new Visitor(laptop.address(), "Another browser", Optional.empty());
        assertEquals("attempt-over", word(steps.enterCode(attempt, code, elsewhere)));
        phone.behaving("busy");
        var another = signIn(elsewhere);
        assertEquals("wrong-code", word(steps.enterCode(another, code, elsewhere)));
        assertEquals("granted", word(steps.enterCode(attempt, code, laptop)));
    }

    @Test
    void aForgottenPasswordIsReplacedInABrowserThatIsKnown() {
        var known = new Visitor(laptop.address(), laptop.browser(), Optional.of(browser(alice)));
        var attempt = steps.recover(alice.name(), known).fold(SignInStep.Further::token, refusal -> null);
        var code = heard(1);
        assertEquals("attempt-over", word(steps.choosePassword(attempt, new Password("Too early by half"), known)));
        assertEquals(AttemptView.Stage.NEW_PASSWORD, stage(attempt, code, known));
        var wanted = new Password("Lighthouse keeper 7");
        assertEquals("password-too-short", word(steps.choosePassword(attempt, new Password("short"), known)));
        assertEquals("granted", word(steps.choosePassword(attempt, wanted, known)));
        assertEquals("sign-in-refused", word(door.signIn(alice, known)));
        assertEquals("1", door.text("SELECT count(*) FROM portal.session s JOIN portal.account a ON a.id ="
                + " s.account_id WHERE a.name = ? AND s.ended_at IS NULL", alice.name().value()));
    }

    @Test
    void aRecoveryForNobodyLooksLikeAnyOther() {
        var nobodys = steps.recover(PortalDoor.name("nobody"), laptop).fold(SignInStep.Further::token, no -> null);
        var view = steps.attempt(nobodys, laptop).orElseThrow();
        assertTrue(view.call().orElseThrow().veiled());
        assertEquals("wrong-code", word(steps.enterCode(nobodys, "123456", laptop)));
        assertEquals(before, phone.last());
    }

    private AttemptToken signIn(Visitor visitor) {
        var step = door.signIn(alice, visitor).fold(found -> found, refusal -> {
            throw new AssertionError(refusal.type().slug());
        });
        return step.fold(entered -> null, SignInStep.Further::token);
    }

    private String heard(int call) {
        return Listener.code(phone, before + call - 1, Language.ENGLISH);
    }

    private AttemptView.Stage stage(AttemptToken attempt, String code, Visitor visitor) {
        return steps.enterCode(attempt, code, visitor).fold(
                fruit -> fruit.fold(session -> AttemptView.Stage.DONE, goesOn -> goesOn.view().stage()), refusal -> {
                    throw new AssertionError(refusal.type().slug());
                });
    }

    /** Signing up again with the same form would need no code only as long as no number counts. */
    private BrowserToken browser(SignUp person) {
        assertEquals("name-taken", word(entrance.signUp(person, laptop)));
        var attempt = signIn(laptop);
        var code = heard(1);
        before++;
        return steps.enterCode(attempt, code, laptop).fold(fruit -> session(fruit).browser(), refusal -> null);
    }

    private static SessionGrant session(AttemptFruit fruit) {
        return fruit.fold(AttemptFruit.Session::grant, goesOn -> null);
    }

    private static Stream<String> atOnce(int many, Callable<String> act) throws InterruptedException,
            ExecutionException {
        var crowd = Executors.newFixedThreadPool(many);
        try {
            var words = new ArrayList<String>();
            for (var answer : crowd.invokeAll(Stream.generate(() -> act).limit(many).toList())) {
                words.add(answer.get());
            }
            return words.stream();
        } finally {
            crowd.shutdown();
        }
    }
}
