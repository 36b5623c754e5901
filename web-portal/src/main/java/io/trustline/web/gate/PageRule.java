package io.trustline.web.gate;

import io.trustline.portal.api.FactorLevel;
import io.trustline.portal.api.Recognised;
import io.trustline.portal.api.Role;
import java.time.Duration;
import java.time.Instant;
import java.util.Optional;
import java.util.regex.Pattern;

/** Who may open the paths of one form. {@code -*} stands for one more word, {@code /**} for whatever lies below. */
record PageRule(String pattern, Use use, FactorLevel needed, Optional<Role> role, boolean openWhilePasswordIsDue,
        Optional<Duration> provenWithin) {

    private static final String WORD = "[a-z0-9]+(-[a-z0-9]+)*";
    /** No name begins or ends with a dot, so that no form of {@code ..} gets through. */
    private static final String FILE = "[A-Za-z0-9_-]+(\\.[A-Za-z0-9_-]+)*";

    /** What lies behind a path. */
    enum Use {
        /** A file that is the same for everybody. */
        FILE,
        /** A page that one can come back to. */
        PAGE,
        /** An act: POST only in spirit, nothing to come back to. */
        ACT,
        /** Tells what moves on a page, for as long as it is open. */
        STREAM,
        /** Where browsers send what they refused. */
        REPORT,
        /** Takes a file that is too large to be held here: checked like a form, read by the page itself. */
        UPLOAD;

        /** Whether the gate leaves the body to what lies behind it. */
        boolean isUnread() {
            return this == REPORT || this == UPLOAD;
        }
    }

    static PageRule file(String pattern) {
        return new PageRule(pattern, Use.FILE, FactorLevel.NOBODY, Optional.empty(), true, Optional.empty());
    }

    static PageRule open(String pattern, Use use) {
        return new PageRule(pattern, use, FactorLevel.NOBODY, Optional.empty(), use == Use.REPORT,
                Optional.empty());
    }

    static PageRule signedIn(String pattern, Use use) {
        return new PageRule(pattern, use, FactorLevel.PASSWORD, Optional.empty(), false, Optional.empty());
    }

    PageRule onlyFor(Role only) {
        return new PageRule(pattern, use, needed, Optional.of(only), openWhilePasswordIsDue, provenWithin);
    }

    PageRule evenWhilePasswordIsDue() {
        return new PageRule(pattern, use, needed, role, true, provenWithin);
    }

    /** For those only who showed a second factor in this session; who has none sets one up first. */
    PageRule withSecondFactor() {
        return new PageRule(pattern, use, FactorLevel.SECOND_FACTOR, role, openWhilePasswordIsDue, provenWithin);
    }

    /** Who has a second factor must have shown it this recently; who has none is let in to set one up. */
    PageRule provenWithin(Duration latest) {
        return new PageRule(pattern, use, needed, role, openWhilePasswordIsDue, Optional.of(latest));
    }

    Pattern form() {
        var below = "(/" + (use == Use.FILE ? FILE : WORD) + ")+";
        var quoted = Pattern.quote(pattern).replace("/**", "\\E" + below + "\\Q").replace("-*", "\\E-" + WORD + "\\Q");
        return Pattern.compile(quoted);
    }

    /** The one place that decides whether a person may open a page. */
    Admission admit(Optional<Recognised> person, Instant now) {
        var level = person.map(Recognised::level).orElse(FactorLevel.NOBODY);
        if (needed != FactorLevel.NOBODY && level == FactorLevel.NOBODY) {
            return Admission.SIGN_IN_FIRST;
        }
        if (role.isPresent() && !role.equals(person.map(Recognised::role))) {
            return Admission.NOT_FOR_YOU;
        }
        if (person.map(Recognised::passwordChangeDue).orElse(false) && !openWhilePasswordIsDue) {
            return Admission.CHANGE_PASSWORD_FIRST;
        }
        boolean proven = level.suffices(needed) && person.map(self -> isFresh(self, now)).orElse(true);
        return proven ? Admission.COME_IN : Admission.PROVE_FIRST;
    }

    /** Whether this is a page of the console, and they showed only a password. */
    boolean wantsMoreOf(Recognised self) {
        return role.filter(Role.OPERATOR::equals).isPresent() && !self.level().suffices(FactorLevel.SECOND_FACTOR);
    }

    private boolean isFresh(Recognised self, Instant now) {
        return provenWithin.isEmpty() || !self.secondFactor()
                || self.provenAt().filter(at -> at.plus(provenWithin.get()).isAfter(now)).isPresent();
    }

    /** What becomes of a person at a page's door. */
    enum Admission {
        COME_IN,
        SIGN_IN_FIRST,
        NOT_FOR_YOU,
        CHANGE_PASSWORD_FIRST,
        /** Show the second factor (again). */
        PROVE_FIRST
    }
}
