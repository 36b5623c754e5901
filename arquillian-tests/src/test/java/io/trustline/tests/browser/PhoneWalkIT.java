package io.trustline.tests.browser;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;

import io.trustline.sip.api.Language;
import io.trustline.tests.harness.Await;
import io.trustline.tests.harness.Person;
import io.trustline.tests.harness.need.NeedsBrowser;
import io.trustline.tests.harness.server.Listens;
import io.trustline.tests.harness.server.Product;
import io.trustline.tests.harness.server.SharedServer;
import io.trustline.tests.harness.telephone.Listener;
import io.trustline.tests.harness.telephone.WebPhone;
import java.time.Duration;
import java.util.List;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** The walk through the house: sign up, the phone rings, hear the code, type it, in (VOX-3, VOX-6, VOX-7, CAM-11). */
@NeedsBrowser
@Listens
class PhoneWalkIT {

    private static final Product PRODUCT = SharedServer.get();
    private static final WebPhone PHONE = new WebPhone(PRODUCT.ports().phonePage());
    /** A call that reads its code to the end, the wait before another, and what a busy machine adds. */
    private static final Duration CALL = Duration.ofSeconds(120);

    private Screen screen;

    @BeforeEach
    void open() {
        screen = Screen.open(PRODUCT);
    }

    @AfterEach
    void close() {
        screen.close();
    }

    @ParameterizedTest
    @ValueSource(strings = {"zh-CN", "en"})
    void aNewcomerHearsTheCodeTypesItAndIsInAndSoAgainNextTime(String language) {
        var alice = Person.fresh("alice");
        PHONE.behaving("at-once");
        int before = PHONE.last();
        signUp(alice, language);
        enter(heard(before, language)).arrives("/home");
        assertFalse(screen.shows("#confirm"), "the number is confirmed");
        PHONE.behaving("busy");
        screen.press("form[action='/sign-out'] button").arrives("/");
        signIn(alice);
        await(language, "call.busy");
        callAgain(language);
        enter(heard(before + 2, language)).arrives("/security");
        assertEquals(before + 3, PHONE.last());
        assertEquals(List.of(), screen.complaints());
    }

    private void signUp(Person person, String language) {
        screen.reading(language).forgetful().open("/sign-up").type("signUp:name", person.name())
                .type("signUp:number", person.number()).type("signUp:password", person.password())
                .press("[id='signUp:submit']").arrives("/verify");
        await(language, "call.speaking");
    }

    private void signIn(Person person) {
        screen.open("/sign-in?next=/security").type("signIn:name", person.name())
                .type("signIn:password", person.password()).press("[id='signIn:submit']").arrives("/verify");
    }

    /** Looking again and again calls nobody; one form calls once. */
    private void callAgain(String language) {
        int calls = PHONE.last();
        screen.open("/verify?next=%2Fsecurity").open("/verify?next=%2Fsecurity");
        assertEquals(calls, PHONE.last());
        PHONE.behaving("at-once");
        Await.until("another call may be asked for", CALL, () -> screen.shows("button[name=call]:enabled"));
        screen.press("button[name=call]").arrives("/verify");
        await(language, "call.speaking");
    }

    private void await(String language, String key) {
        var words = Texts.of(language).say(key);
        Await.until("the page says " + words, CALL, () -> screen.text(".call-state").equals(words));
    }

    private Screen enter(String code) {
        return screen.type("verify:code", code.substring(0, 3) + " " + code.substring(3))
                .press("[id='verify:submit']");
    }

    private static String heard(int before, String language) {
        return Listener.code(PHONE, before, language.equals("en") ? Language.ENGLISH : Language.MANDARIN);
    }
}
