package io.trustline.web.page;

import io.trustline.kernel.source.Tokens;
import io.trustline.portal.api.Language;
import io.trustline.portal.api.PortalProblems;
import io.trustline.portal.api.SessionGrant;
import io.trustline.portal.api.SignUp;
import io.trustline.portal.entry.api.Entrance;
import io.trustline.portal.entry.api.SecondStep;
import io.trustline.portal.entry.api.SignInStep;
import io.trustline.portal.number.api.Numbers;
import io.trustline.kernel.outcome.Refusal;
import io.trustline.web.gate.Visit;
import jakarta.ejb.EJB;
import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import java.util.Optional;
import java.util.UUID;
import java.util.random.RandomGenerator;

/** Makes an account and opens its first session. */
@Named
@RequestScoped
public class SignUpPage {

    private static final String NAME = "signUp:name";
    private static final String NUMBER = "signUp:number";
    private static final String PASSWORD = "signUp:password";

    @EJB
    Entrance entrance;
    @EJB
    SecondStep secondStep;
    @EJB
    Numbers numbers;
    @Inject
    Visit visit;
    @Inject
    Onward onward;
    @Inject
    Here here;
    @Inject
    Notices notices;
    @Inject
    Fields fields;
    @Inject
    FormFaults faults;
    @Inject
    Grants grants;
    @Inject
    RandomGenerator chance;

    private UUID attempt;
    private String name;
    private String number;
    private String password;
    private Language language;

    /** Whoever has an account in use does not want another. */
    public void skipWhenSignedIn() {
        if (visit.isSignedIn()) {
            here.go(LocalPath.HOME);
        }
    }

    public void signUp() {
        var account = fields.name(NAME, name);
        var msisdn = fields.number(NUMBER, number);
        var secret = fields.newPassword(PASSWORD, password);
        if (!faults.isAny()) {
            var wish = new SignUp(attempt(), account.orElseThrow(), secret.orElseThrow(), msisdn.orElseThrow(),
                    language());
            grants.of(entrance.signUp(wish, visit.visitor()), this::blamed).ifPresent(this::enter);
        }
    }

    /** Where a name is taken, the next form is another attempt. */
    private String blamed(Refusal refusal) {
        if (refusal.type().equals(PortalProblems.NAME_TAKEN)) {
            attempt = null;
        }
        return refusal.type().slug().startsWith("password-") ? PASSWORD : NAME;
    }

    private void enter(SessionGrant grant) {
        visit.enter(grant, here.response());
        visit.read(grant, here.response());
        visit.introduce(here.response());
        notices.leave(Notice.SIGNED_UP, here.response());
        confirmation().ifPresentOrElse(step -> onward.take(step, LocalPath.HOME), () -> here.go(LocalPath.HOME));
    }

    /** The number counts once a call confirmed it; where none can be made now, that is for later. */
    private Optional<SignInStep> confirmation() {
        var self = visit.person();
        return numbers.list(self).stream().findFirst().flatMap(number -> secondStep
                .confirm(self, number.id(), visit.visitor()).<Optional<SignInStep>>fold(Optional::of,
                        refused -> Optional.empty()));
    }

    private UUID attempt() {
        if (attempt == null) {
            attempt = Tokens.id(chance);
        }
        return attempt;
    }

    private Language language() {
        return language == null ? visit.getLanguage() : language;
    }

    /** Travels in the form: the same form sent twice is one attempt. */
    public String getAttempt() {
        return attempt().toString();
    }

    public void setAttempt(String sent) {
        try {
            attempt = UUID.fromString(sent);
        } catch (IllegalArgumentException | NullPointerException notOurs) {
            attempt = null;
        }
    }

    public String getName() {
        return name;
    }

    public void setName(String typed) {
        name = typed;
    }

    public String getNumber() {
        return number;
    }

    public void setNumber(String typed) {
        number = typed;
    }

    public String getPassword() {
        return null;
    }

    public void setPassword(String typed) {
        password = typed;
    }

    public String getLanguage() {
        return language().tag();
    }

    public void setLanguage(String tag) {
        language = Language.parse(tag).orElse(null);
    }
}
