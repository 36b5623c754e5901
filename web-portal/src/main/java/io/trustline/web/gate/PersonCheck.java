package io.trustline.web.gate;

import io.trustline.kernel.problem.ProblemType;
import io.trustline.portal.entry.api.EntryProblems;
import io.trustline.web.fault.Fault;
import io.trustline.web.fault.JsonWish;
import io.trustline.web.gate.PageRule.Use;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.net.URLEncoder;
import java.nio.charset.StandardCharsets;
import java.time.Clock;

/** Lets a person in where the page's rule does, and shows the way where one step is missing. */
@ApplicationScoped
class PersonCheck {

    private static final int LONGEST_NEXT = 500;

    @Inject
    Visit visit;
    @Inject
    WebSettings settings;
    @Inject
    Clock clock;

    Verdict of(Asked asked) {
        if (asked.rule().use() == Use.FILE || asked.rule().use() == Use.REPORT) {
            return Verdict.PASS;
        }
        return switch (asked.rule().admit(visit.self(), clock.instant())) {
            case COME_IN -> settings.operatorsNeedSecondFactor() ? staff(asked) : Verdict.PASS;
            case SIGN_IN_FIRST -> signIn(asked);
            case PROVE_FIRST -> prove(asked);
            case NOT_FOR_YOU -> Verdict.refuse(ProblemType.FORBIDDEN);
            case CHANGE_PASSWORD_FIRST -> new Verdict.Redirect(303, "/account-password");
        };
    }

    /** Who has no second factor is led to where one is set up. */
    private Verdict staff(Asked asked) {
        var unproven = visit.self().filter(asked.rule()::wantsMoreOf);
        if (unproven.isEmpty()) {
            return Verdict.PASS;
        }
        return unproven.get().secondFactor() ? prove(asked) : new Verdict.Redirect(303, "/security");
    }

    private static Verdict signIn(Asked asked) {
        if (JsonWish.of(asked.request().getRequestURI(), asked.header("Accept"))) {
            return new Verdict.Refuse(Fault.of(ProblemType.SIGN_IN_NEEDED).with("WWW-Authenticate", "Cookie"));
        }
        return leadTo("/sign-in", asked);
    }

    private static Verdict prove(Asked asked) {
        return JsonWish.of(asked.request().getRequestURI(), asked.header("Accept"))
                ? Verdict.refuse(EntryProblems.FRESH_PROOF_NEEDED)
                : leadTo("/prove", asked);
    }

    private static Verdict leadTo(String page, Asked asked) {
        // A page that refused a form is asked for again without what the form said.
        var next = asked.isRead() ? asked.address() : asked.request().getRequestURI();
        boolean comeBack = asked.rule().use() == Use.PAGE && next.length() <= LONGEST_NEXT;
        return new Verdict.Redirect(303,
                comeBack ? page + "?next=" + URLEncoder.encode(next, StandardCharsets.UTF_8) : page);
    }
}
