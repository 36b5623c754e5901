package io.trustline.web.page;

import io.trustline.kernel.source.Tokens;
import io.trustline.portal.api.AccountName;
import io.trustline.portal.api.SignIn;
import io.trustline.portal.entry.api.Entrance;
import io.trustline.web.gate.Visit;
import jakarta.ejb.EJB;
import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import jakarta.inject.Named;

/** Opens a session for a name and a password, and leads on to the page that was asked for. */
@Named
@RequestScoped
public class SignInPage {

    private static final String NAME = "signIn:name";
    private static final String PASSWORD = "signIn:password";

    @EJB
    Entrance entrance;
    @Inject
    Visit visit;
    @Inject
    Here here;
    @Inject
    Onward onward;
    @Inject
    Fields fields;
    @Inject
    FormFaults faults;
    @Inject
    Grants grants;

    private String name;
    private String password;
    private LocalPath next = LocalPath.HOME;

    public void skipWhenSignedIn() {
        if (visit.isSignedIn()) {
            here.go(next);
        }
    }

    public void signIn() {
        if (Fields.isBlank(name)) {
            faults.add(NAME, "fault.name.missing");
        }
        var secret = fields.presentPassword(PASSWORD, password);
        if (!faults.isAny()) {
            var wish = new SignIn(account(name), secret.orElseThrow());
            grants.of(entrance.signIn(wish, visit.visitor()), NAME).ifPresent(step -> onward.take(step, next));
        }
    }

    /** What cannot be a name must cost and look like a name that nobody has, so it is turned into one. */
    public static AccountName account(String typed) {
        return AccountName.parse(typed)
                .orElseGet(() -> new AccountName(Tokens.digest(typed).substring(0, AccountName.LONGEST)));
    }

    public String getName() {
        return name;
    }

    public void setName(String typed) {
        name = typed;
    }

    public String getPassword() {
        return null;
    }

    public void setPassword(String typed) {
        password = typed;
    }

    public String getNext() {
        return next.value();
    }

    /** Anything but one of our own pages is forgotten. */
    public void setNext(String asked) {
        next = LocalPath.parse(asked).orElse(LocalPath.HOME);
    }
}
