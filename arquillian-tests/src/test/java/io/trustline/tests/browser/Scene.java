package io.trustline.tests.browser;

import java.util.function.Consumer;

/** Every page that people can meet, in the states that look different; by whom, and how they get there. */
enum Scene {

    START(Who.NOBODY, "/"),
    SIGN_UP(Who.NOBODY, "/sign-up"),
    SIGN_UP_REFUSED(Who.NOBODY, screen -> screen.open("/sign-up").press("[id='signUp:submit']")),
    SIGN_IN(Who.NOBODY, "/sign-in"),
    SIGN_IN_REFUSED(Who.NOBODY,
            screen -> screen.open("/sign-in?next=/security").type("signIn:name", "nobody")
                    .type("signIn:password", "not a password").press("[id='signIn:submit']")),
    NOT_FOUND(Who.NOBODY, "/nothing-here"),
    BAD_REQUEST(Who.NOBODY, screen -> screen.oddCookie().open("/sign-in")),
    HOME(Who.CUSTOMER, "/home"),
    ACCOUNT(Who.CUSTOMER, "/account"),
    ACCOUNT_PASSWORD(Who.CUSTOMER, "/account-password"),
    ACCOUNT_PASSWORD_REFUSED(Who.CUSTOMER, screen -> screen.open("/account-password").press("[id='password:submit']")),
    ACCOUNT_NUMBER(Who.CUSTOMER, "/account-number"),
    ACCOUNT_CLOSE(Who.CUSTOMER, "/account-close"),
    SECURITY(Who.CUSTOMER, "/security"),
    SECURITY_DISPUTE(Who.CUSTOMER, screen -> screen.open("/security").press("a[href^='/security-dispute']")),
    EXPIRED(Who.CUSTOMER, screen -> screen.open("/account-close").forgetView().press("[id='close:submit']")),
    FORBIDDEN(Who.CUSTOMER, "/console"),
    CONSOLE(Who.OPERATOR, "/console"),
    CONSOLE_ACTIVITY(Who.OPERATOR, "/console/activity"),
    CONSOLE_ACTIVITY_FOUND(Who.OPERATOR, "/console/activity?q=demo-operator"),
    CONSOLE_ACTIVITY_NOTHING(Who.OPERATOR, "/console/activity?q=nobody-of-this-name");

    enum Who {
        NOBODY,
        CUSTOMER,
        OPERATOR
    }

    private final Who who;
    private final Consumer<Screen> way;

    Scene(Who who, String path) {
        this(who, screen -> screen.open(path));
    }

    Scene(Who who, Consumer<Screen> way) {
        this.who = who;
        this.way = way;
    }

    Who who() {
        return who;
    }

    void enter(Screen screen) {
        way.accept(screen);
    }
}
