package io.trustline.tests.container;

import static io.trustline.tests.container.PortalDoor.wish;
import static io.trustline.tests.container.PortalDoor.word;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertNotEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.ArrayList;
import java.util.List;
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

import io.trustline.portal.api.Password;
import io.trustline.portal.api.Portal;
import io.trustline.portal.api.SignIn;
import io.trustline.portal.api.SignUp;
import io.trustline.portal.entry.api.Entrance;
import io.trustline.tests.harness.Await;

/** Entering, asked at the portal's door by many at once (CAM-11, PLAT-3, PLAT-7). */
@ExtendWith(ArquillianExtension.class)
class EntryIT {

    private static final int LIMIT = 10;

    @EJB(lookup = PortalDoor.PORTAL)
    Portal portal;
    @EJB(lookup = PortalDoor.ENTRANCE)
    Entrance entrance;
    @Resource(lookup = PortalDoor.DATABASE)
    DataSource database;
    private PortalDoor door;

    @Deployment
    static Archive<?> archive() {
        return TestArchive.of(EntryIT.class, PortalDoor.class, WeakHash.class, Await.class);
    }

    @BeforeEach
    void stepUp() {
        door = new PortalDoor(entrance, database);
    }

    @Test
    void theSameAttemptTwiceMakesOneAccount() {
        var alice = wish("alice");
        assertEquals("granted", word(entrance.signUp(alice, PortalDoor.visitor())));
        assertEquals("granted", word(entrance.signUp(alice, PortalDoor.visitor())));
        assertEquals("1", door.text("SELECT count(*) FROM portal.account WHERE name = ?", alice.name().value()));
    }

    @Test
    void theSameAttemptAtOnceMakesOneAccount() throws Exception {
        var alice = wish("alice");
        assertEquals(List.of("granted"), atOnce(8, () -> word(entrance.signUp(alice, PortalDoor.visitor()))).distinct()
                .toList());
        Await.until("the event has arrived", () -> door.activities("SIGNED_UP", alice) > 0);
        assertEquals(1, door.activities("SIGNED_UP", alice));
    }

    @Test
    void ofManyWhoWantOneNameOneGetsIt() throws Exception {
        var name = PortalDoor.name("alice");
        var words = atOnce(8, () -> word(entrance.signUp(named(name, wish("x")), PortalDoor.visitor()))).toList();
        assertEquals(1, words.stream().filter("granted"::equals).count(), words.toString());
        assertEquals(7, words.stream().filter("name-taken"::equals).count(), words.toString());
    }

    @Test
    void aHundredWrongPasswordsAtOnceAreJudgedTenTimes() throws Exception {
        var alice = wish("alice");
        entrance.signUp(alice, PortalDoor.visitor());
        var stranger = PortalDoor.visitor();
        var wrong = new SignIn(alice.name(), new Password("Wrong horse battery"));
        var words = atOnce(100, () -> word(entrance.signIn(wrong, stranger))).toList();
        assertTrue(words.stream().filter("sign-in-refused"::equals).count() <= LIMIT, words.toString());
        assertTrue(words.stream().filter("over-limit"::equals).count() >= 100 - LIMIT, words.toString());
        assertEquals("granted", word(door.signIn(alice, PortalDoor.visitor())));
    }

    /** What can be told apart by work can be told apart by time: the refusal is written down for nobody, too. */
    @Test
    void aNameThatNobodyHasCostsAsMuchWorkAsAKnownOne() {
        long before = refusals();
        var nobody = new SignIn(PortalDoor.name("nobody"), new Password("Wrong horse battery"));
        assertEquals("sign-in-refused", word(entrance.signIn(nobody, PortalDoor.visitor())));
        Await.until("the refusal is counted", () -> refusals() > before);
    }

    @Test
    void aRightPasswordDoesNotCountAsATry() {
        var alice = wish("alice");
        var visitor = PortalDoor.visitor();
        entrance.signUp(alice, visitor);
        for (int again = 0; again < 2 * LIMIT; again++) {
            assertEquals("granted", word(door.signIn(alice, visitor)));
        }
    }

    @Test
    void aHashOfFormerParametersIsReplacedAtTheNextSignIn() {
        var alice = wish("alice");
        entrance.signUp(alice, PortalDoor.visitor());
        var weak = WeakHash.of(alice.password().value());
        door.change("UPDATE portal.account SET password = ? WHERE name = ?", weak, alice.name().value());
        assertEquals("granted", word(door.signIn(alice, PortalDoor.visitor())));
        var now = door.text("SELECT password FROM portal.account WHERE name = ?", alice.name().value());
        assertNotEquals(weak, now);
        assertTrue(now.startsWith("$argon2id$v=19$m=19456,t=2,p=1$"), "parameters of today");
        assertEquals("granted", word(door.signIn(alice, PortalDoor.visitor())));
    }

    @Test
    void theDatabaseKeepsNoPasswordAndNoToken() {
        var alice = wish("alice");
        var token = entrance.signUp(alice, PortalDoor.visitor()).fold(grant -> grant.token().value(), refusal -> "");
        assertEquals("0", door.text("SELECT count(*) FROM portal.session WHERE token = ?", token));
        assertEquals("0", door.text("SELECT count(*) FROM portal.account WHERE password LIKE ?",
                "%" + alice.password().value() + "%"));
    }

    private long refusals() {
        return Long.parseLong(door.text("SELECT coalesce(sum(times), 0) FROM portal.act_per_day WHERE act = ?",
                "SIGN_IN_REFUSED"));
    }

    private static SignUp named(io.trustline.portal.api.AccountName name, SignUp wish) {
        return new SignUp(wish.attempt(), name, wish.password(), wish.number(), wish.language());
    }

    private static Stream<String> atOnce(int many, Callable<String> act) throws InterruptedException,
            ExecutionException {
        var crowd = Executors.newFixedThreadPool(Math.min(many, 16));
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
