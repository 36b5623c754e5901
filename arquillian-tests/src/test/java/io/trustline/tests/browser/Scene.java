package io.trustline.tests.browser;

import java.util.function.Consumer;

/** Every page that people meet, in the states that look different: who meets it, on which way, known by which sign. */
enum Scene {

    START(Who.NOBODY, "/", ".hero"),
    SIGN_UP(Who.NOBODY, "/sign-up", "#signUp"),
    SIGN_UP_REFUSED(Who.NOBODY, screen -> screen.open("/sign-up").press("[id='signUp:submit']"), "#signUp [id$=fault]"),
    SIGN_IN(Who.NOBODY, "/sign-in", "#signIn"),
    SIGN_IN_REFUSED(Who.NOBODY, signIn("nobody"), "#faults"),
    RECOVER(Who.NOBODY, "/recover", "#recover"),
    RECOVER_VEILED(Who.NOBODY, screen -> screen.open("/recover").type("recover:name", "nobody-of-this-name")
            .press("[id='recover:submit']"), "#call"),
    RECOVER_WRONG(Who.NOBODY, screen -> screen.open("/recover").type("recover:name", "nobody-of-this-name")
            .press("[id='recover:submit']").type("verify:code", "047209").press("[id='verify:submit']"), "#faults"),
    RECOVER_OVER(Who.NOBODY, Scene::fiveWrongCodes, "#over"),
    SIGN_IN_OVER_LIMIT(Who.NOBODY, signIn(Cast.OVERDONE), "#faults"),
    NOT_FOUND(Who.NOBODY, "/nothing-here", "main .error"),
    BAD_REQUEST(Who.NOBODY, screen -> screen.open("/").garble().press("form.languages button"), "main .error"),
    HOME(Who.CUSTOMER, "/home", "#state"),
    ACCOUNT(Who.CUSTOMER, "/account", "#person"),
    ACCOUNT_PASSWORD(Who.CUSTOMER, "/account-password", "#password"),
    ACCOUNT_PASSWORD_REFUSED(Who.CUSTOMER, screen -> screen.open("/account-password").press("[id='password:submit']"),
            "#faults"),
    ACCOUNT_PASSWORD_DUE(Who.WARNED_CUSTOMER, "/home", "#password"),
    ACCOUNT_CLOSE(Who.CUSTOMER, "/account-close", "#close"),
    SECURITY(Who.CUSTOMER, "/security", "#sessions button[name=end]"),
    SECURITY_NUMBER(Who.CUSTOMER, "/security-number", "#number"),
    SECURITY_NUMBER_REFUSED(Who.CUSTOMER, screen -> screen.open("/security-number").press("[id='number:submit']"),
            "#faults"),
    SECURITY_NUMBER_OWN(Who.CUSTOMER,
            screen -> screen.open("/security").press("a[href^='/security-number?number=']"), "#own"),
    SECURITY_FREEZE(Who.CUSTOMER, "/security-freeze", "#freeze"),
    SECURITY_RECOVERY(Who.CUSTOMER, "/security-recovery", "main .aside"),
    PROVE_FIRST(Who.CUSTOMER, "/prove?next=%2Fsecurity", "#prove"),
    VERIFY(Who.CUSTOMER, screen -> screen.open("/home").press("[id='confirm:submit']"), "#verify"),
    VERIFY_SHORT(Who.CUSTOMER, screen -> screen.open("/home").press("[id='confirm:submit']")
            .type("verify:code", "04").press("[id='verify:submit']"), "#faults"),
    SECURITY_DISPUTE(Who.CUSTOMER, screen -> screen.open("/security").press("a[href^='/security-dispute']"),
            "#dispute"),
    SECURITY_AUTHENTICATOR(Who.CUSTOMER, "/security-authenticator", ".qr img"),
    SECURITY_AUTHENTICATOR_BY_HAND(Who.CUSTOMER, screen -> screen.open("/security-authenticator").unfold(), "#secret"),
    SECURITY_AUTHENTICATOR_REFUSED(Who.CUSTOMER, screen -> screen.open("/security-authenticator")
            .type("authenticator:code", "1").press("[id='authenticator:submit']"), "#faults"),
    SECURITY_AUTHENTICATOR_SET_UP(Who.PROVEN_CUSTOMER, "/security-authenticator", "a[href^='/security-factor']"),
    SECURITY_PASSKEY(Who.CUSTOMER, "/security-passkey", "#passkey"),
    SECURITY_CODES(Who.CUSTOMER, "/security-codes", "#codes"),
    SECURITY_CODES_MADE(Who.PROVEN_CUSTOMER,
            screen -> screen.open("/security-codes").press("[id='codes:submit']"), "#list"),
    SECURITY_FACTOR_REMOVE(Who.PROVEN_CUSTOMER, "/security-factor-remove?factor=authenticator", "#remove"),
    VERIFY_APP(Who.ENTERING_CUSTOMER, "/verify-app", "#proof"),
    VERIFY_APP_REFUSED(Who.ENTERING_CUSTOMER,
            screen -> screen.open("/verify-app").type("proof:typed", "1").press("[id='proof:submit']"), "#faults"),
    VERIFY_BACKUP(Who.ENTERING_CUSTOMER, "/verify-backup", "#proof"),
    EXPIRED(Who.CUSTOMER, screen -> screen.open("/account-close").forgetView().press("[id='close:submit']"),
            "main .error"),
    FORBIDDEN(Who.CUSTOMER, "/console", "main .error"),
    PROVIDER(Who.CUSTOMER, "/provider", "#companies"),
    PROVIDER_NONE(Who.OPERATOR, "/provider", "main .steps"),
    PROVIDER_APPLY(Who.CUSTOMER, "/provider-apply", "#apply"),
    PROVIDER_APPLY_REFUSED(Who.CUSTOMER, screen -> screen.open("/provider-apply")
            .press("#apply button[type=submit]"), "#faults"),
    PROVIDER_SERVICE_WAITS(Who.CUSTOMER, screen -> screen.open("/provider").press("li:last-child .line-act"),
            "main .callout"),
    PROVIDER_SERVICE(Who.CUSTOMER, screen -> screen.open("/provider").press(".line-act"), "#sn"),
    PROVIDER_SERVICE_SECRET(Who.CUSTOMER, screen -> screen.open("/provider").press(".line-act")
            .press("#webhookKey button"), "#whsec"),
    PROVIDER_USAGE(Who.CUSTOMER, screen -> screen.open("/provider").press(".line-act")
            .press("a[href^='/provider-usage']"), ".figure svg"),
    PROVIDER_NEWS(Who.CUSTOMER, screen -> screen.open("/provider").press(".line-act")
            .press("a[href^='/provider-news']"), "#deliveries"),
    CONSOLE_PROVIDERS(Who.OPERATOR, "/console/providers", "#providers"),
    CONSOLE_PROVIDER_WAITS(Who.OPERATOR, screen -> screen.open("/console/providers").press("#providers a"),
            "#approve"),
    CONSOLE_PROVIDER(Who.OPERATOR, screen -> screen.open("/console/providers").press("#providers tr:last-child a"),
            "#use"),
    CONSOLE(Who.OPERATOR, "/console", ".figures"),
    CONSOLE_FIGURES(Who.OPERATOR, screen -> screen.open("/console").unfold(), "details[open] table"),
    CONSOLE_ACTIVITY(Who.OPERATOR, "/console/activity", "#q"),
    CONSOLE_ACTIVITY_FOUND(Who.OPERATOR, "/console/activity?q=demo-operator", "#lines"),
    CONSOLE_ACTIVITY_NOTHING(Who.OPERATOR, "/console/activity?q=nobody-of-this-name", ".nothing"),
    CONSOLE_DEVICES(Who.OPERATOR, "/console/devices", "#devices"),
    CONSOLE_DEVICES_NONE(Who.OPERATOR, "/console/devices?state=REVOKED", ".chips"),
    CONSOLE_DEVICES_FOUND(Who.OPERATOR, search(HarbourList.FIRST), "#devices"),
    CONSOLE_DEVICES_NOTHING(Who.OPERATOR, search("nothing-of-this-name"), ".nothing"),
    CONSOLE_DEVICE(Who.OPERATOR, Scene::device, "#story"),
    CONSOLE_DEVICE_REVOKE(Who.OPERATOR, screen -> device(screen).press(".head .danger"), ".sure"),
    CONSOLE_SIM_SWAPS(Who.OPERATOR, "/console/sim-swaps", "main .lead"),
    CONSOLE_KEYS(Who.OPERATOR, "/console/keys", "#platform-keys"),
    CONSOLE_KEYS_ROTATE(Who.OPERATOR, "/console/confirm?act=rotate-keys&subject=all", ".confirm"),
    CONSOLE_IMPORTS(Who.OPERATOR, "/console/imports", ".imports"),
    CONSOLE_IMPORTS_BAD(Who.OPERATOR, screen -> screen.open("/console/imports").press(".imports a"), "#bad-lines"),
    CONSOLE_TELEPHONE(Who.OPERATOR, "/console/telephone", ".trunks"),
    CONSOLE_CALLS(Who.OPERATOR, "/console/calls", "#fared"),
    CONSOLE_CALLS_NOTHING(Who.OPERATOR, "/console/calls?outcome=garbled", ".nothing"),
    CONSOLE_CALL_REFUSED(Who.OPERATOR, testCall("+870 773 111 632"), ".head .callout"),
    CONSOLE_GUARD(Who.OPERATOR, "/console/guard", "#reason"),
    CONSOLE_GUARD_NOTHING(Who.OPERATOR, "/console/guard?reason=SIM_CHANGED", ".nothing"),
    CONSOLE_RE_ENTRY(Who.OPERATOR, "/console/re-entry", "#reason"),
    CONSOLE_RE_ENTRY_REFUSED(Who.OPERATOR, Scene::reEntryOfNobody, ".notice.refusal"),
    CONSOLE_TRUNK(Who.OPERATOR, "/console/trunk", ".trunk-form"),
    CONSOLE_TRUNK_REFUSED(Who.OPERATOR, screen -> screen.open("/console/trunk").type("name", "No Such Name")
            .press(".trunk-form button[type=submit]"), ".notice.refusal"),
    CONSOLE_TEST_CALL(Who.OPERATOR, "/console/test-call", "#number"),
    CONSOLE_TEST_CALL_REFUSED(Who.OPERATOR, testCall("12"), ".notice.refusal");

    enum Who {
        NOBODY,
        CUSTOMER,
        WARNED_CUSTOMER,
        /** Has an app and recovery codes, and has just shown one. */
        PROVEN_CUSTOMER,
        /** The same, with nothing shown but the password. */
        ENTERING_CUSTOMER,
        OPERATOR
    }

    private final Who who;
    private final Consumer<Screen> way;
    private final String sign;

    Scene(Who who, String path, String sign) {
        this(who, screen -> screen.open(path), sign);
    }

    Scene(Who who, Consumer<Screen> way, String sign) {
        this.who = who;
        this.way = way;
        this.sign = sign;
    }

    Who who() {
        return who;
    }

    void enter(Screen screen) {
        way.accept(screen);
        if (!screen.shows(sign)) {
            throw new AssertionError("this is not " + this + " but " + screen.path() + ": " + screen.text("body"));
        }
    }

    private static Consumer<Screen> search(String wanted) {
        return screen -> screen.open("/console/devices").type("q", wanted).press(".search button");
    }

    private static Screen device(Screen screen) {
        search(HarbourList.FIRST).accept(screen);
        return screen.press("#devices a");
    }

    private static Consumer<Screen> testCall(String number) {
        return screen -> screen.open("/console/test-call").type("number", number)
                .press(".trunk-form button[type=submit]");
    }

    private static void reEntryOfNobody(Screen screen) {
        screen.open("/console/re-entry").type("name", "nobody-of-this-name").type("reason", "Seen with her passport");
        screen.script("document.querySelector('[name=sure]').click()");
        screen.press(".trunk-form button[type=submit]");
    }

    private static void fiveWrongCodes(Screen screen) {
        screen.open("/recover").type("recover:name", "nobody-of-this-name").press("[id='recover:submit']");
        for (int wrong = 0; wrong < 5; wrong++) {
            screen.type("verify:code", "04720" + wrong).press("[id='verify:submit']");
        }
    }

    private static Consumer<Screen> signIn(String name) {
        return screen -> screen.open("/sign-in?next=/security").type("signIn:name", name)
                .type("signIn:password", "not a password").press("[id='signIn:submit']");
    }
}
