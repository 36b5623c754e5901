package io.trustline.tests.browser;

import static org.junit.jupiter.api.Assertions.assertEquals;

import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

import java.util.List;

import io.trustline.tests.harness.Person;
import io.trustline.tests.harness.need.NeedsBrowser;
import io.trustline.tests.harness.server.Product;
import io.trustline.tests.harness.server.SharedServer;

/** From the first page to the last in two browsers and both languages (CAM-11, PLAT-5). */
@NeedsBrowser
class WalkIT {

    private static Screen atHome;
    private static Screen atWork;

    @BeforeAll
    static void open() {
        Product product = SharedServer.get();
        atHome = Screen.open(product);
        atWork = Screen.open(product);
    }

    @AfterAll
    static void close() {
        atHome.close();
        atWork.close();
    }

    @ParameterizedTest
    @ValueSource(strings = {"zh-CN", "en"})
    void signsUpSignsInChangesThePasswordEndsTheOtherSessionAndSignsOut(String language) {
        var texts = Texts.of(language);
        var alice = Person.fresh("alice");
        signUp(alice, language, texts);
        signOut(texts);
        signIn(atHome.open("/sign-in"), alice);
        var renewed = changePassword(alice, texts);
        signIn(atWork.reading(language).forgetful().open("/home"), renewed);
        endTheOtherSession(texts);
        signOut(texts);
        atHome.open("/home").arrives("/sign-in");
        assertEquals(List.of(), atHome.complaints());
        assertEquals(List.of(), atWork.complaints());
    }

    private static void signUp(Person person, String language, Texts texts) {
        atHome.reading(language).forgetful().open("/");
        assertEquals(language, atHome.language());
        assertEquals(texts.say("start.title"), atHome.text("h1"));
        atHome.press("main a[href='/sign-up']").arrives("/sign-up");
        atHome.type("signUp:name", person.name()).type("signUp:number", person.number())
                .type("signUp:password", person.password()).press("[id='signUp:submit']").arrives("/verify");
        assertEquals(texts.say("notice.signed-up"), atHome.text(".notice p"));
        assertEquals(texts.say("verify.later"), atHome.text("[name=over]"));
        atHome.press("[name=over]").arrives("/home");
        assertEquals(texts.say("home.hello").replace("{0}", person.name()), atHome.text("h1"));
    }

    private static void signIn(Screen screen, Person person) {
        screen.type("signIn:name", person.name()).type("signIn:password", person.password())
                .press("[id='signIn:submit']").arrives("/home");
    }

    private static Person changePassword(Person person, Texts texts) {
        var renewed = person.withPassword(Person.freshPassword());
        atHome.press("nav a[href='/account']").arrives("/account").press("a[href='/account-password']")
                .arrives("/account-password");
        atHome.type("password:present", person.password()).type("password:wanted", renewed.password())
                .press("[id='password:submit']").arrives("/account");
        assertEquals(texts.say("notice.password-changed"), atHome.text(".notice p"));
        return renewed;
    }

    private static void endTheOtherSession(Texts texts) {
        atHome.press("nav a[href='/security']").arrives("/security");
        assertEquals(texts.say("security.session.end"), atHome.text("#sessions button[name=end]"));
        atHome.press("#sessions button[name=end]");
        assertEquals(texts.say("notice.session-ended"), atHome.text(".notice p"));
        atWork.open("/home").arrives("/sign-in");
    }

    private static void signOut(Texts texts) {
        atHome.press("form[action='/sign-out'] button").arrives("/");
        assertEquals(texts.say("notice.signed-out"), atHome.text(".notice p"));
    }
}
