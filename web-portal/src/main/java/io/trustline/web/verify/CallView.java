package io.trustline.web.verify;

import io.trustline.portal.entry.api.AttemptView;
import io.trustline.portal.entry.api.AttemptView.OtherNumber;
import io.trustline.portal.entry.api.AttemptView.Stage;
import io.trustline.portal.factor.api.Factor;
import io.trustline.portal.number.api.Numbers;
import io.trustline.portal.verification.api.ChallengeState;
import io.trustline.portal.verification.api.Progress;
import io.trustline.portal.verification.api.Purpose;
import io.trustline.web.gate.Visit;
import io.trustline.web.page.Onward;
import io.trustline.web.text.Text;
import jakarta.ejb.EJB;
import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.Comparator;
import java.util.List;
import java.util.Locale;
import java.util.stream.Stream;

/** What "Check your phone" shows of the attempt and its call. */
@Named("callView")
@RequestScoped
public class CallView {

    private static final int FEW_TRIES = 5;

    @EJB
    Numbers numbers;
    @Inject
    Standing standing;
    @Inject
    Visit visit;
    @Inject
    Text text;
    @Inject
    Clock clock;

    /** Which of the page's faces: the code, a choice of further proofs, waiting, or that it is over. */
    public String getPart() {
        return switch (standing.stage()) {
            case FACTOR -> "code";
            case SECOND_PROOF -> "choice";
            case WAITING -> "waiting";
            case NEW_PASSWORD, DONE, OVER -> "over";
        };
    }

    public CallState getState() {
        return CallState.of(standing.call());
    }

    /** The longest headline there is: its room is kept, so that nothing moves under a thumb when the call does. */
    public String getLongestHeadline() {
        return longest(CallState.all().map(CallState::getKey));
    }

    /** And the longest of the lines below it. */
    public String getLongestLine() {
        return longest(CallState.all().map(state -> state.getKey() + ".text"));
    }

    private String longest(Stream<String> keys) {
        return keys.map(text::of).max(Comparator.comparingInt(String::length)).orElseThrow();
    }

    /** Why no call was asked for; empty where that is not so. */
    public String getTroubleKey() {
        return standing.view().filter(view -> view.call().isEmpty()).flatMap(AttemptView::trouble)
                .map(slug -> "problem." + slug).orElse("");
    }

    public String getPulse() {
        return standing.view().map(view -> Pulse.of(view, clock.instant())).orElse(Pulse.GONE);
    }

    public String getPurpose() {
        return standing.view().map(view -> view.purpose().name().toLowerCase(Locale.ROOT).replace('_', '-'))
                .orElse("sign-in");
    }

    /** In full, for the one who just typed it; only while it is being confirmed. */
    public String getNumber() {
        var confirmed = standing.view().filter(view -> view.purpose() == Purpose.CONFIRM_NUMBER && visit.isSignedIn())
                .stream().flatMap(view -> view.numbers().stream()).map(OtherNumber::id).findFirst();
        return confirmed.flatMap(id -> numbers.list(visit.person()).stream().filter(own -> own.id().equals(id))
                .findFirst()).map(own -> grouped(own.number().e164())).orElse("");
    }

    /** As people write numbers of this country; others as they are. */
    private static String grouped(String e164) {
        return e164.matches("\\+861\\d{10}")
                ? String.join(" ", e164.substring(0, 3), e164.substring(3, 6), e164.substring(6, 10),
                        e164.substring(10))
                : e164;
    }

    public boolean isCallWanted() {
        return standing.stage() == Stage.FACTOR && standing.offers(Factor.CALL);
    }

    /** Whether a call may be asked for at all, now or after a while. */
    public boolean isCallPossible() {
        return isCallWanted() && standing.call().map(CallView::mayFollow).orElse(true);
    }

    private static boolean mayFollow(Progress call) {
        return call.state() != ChallengeState.OPEN || call.callsLeft() > 0 && call.againAt().isPresent();
    }

    public String getCallKey() {
        if (standing.call().isEmpty()) {
            return "verify.call";
        }
        return standing.call().get().state() == ChallengeState.OPEN ? "verify.again" : "verify.call.new";
    }

    public long getAgainSeconds() {
        return standing.call().flatMap(Progress::againAt).map(this::secondsUntil).orElse(0L);
    }

    /** Whole minutes, rounded up. */
    public long getMinutesLeft() {
        return standing.call().filter(call -> call.state() == ChallengeState.OPEN)
                .map(call -> (secondsUntil(call.goodUntil()) + 59) / 60).orElse(0L);
    }

    /** Told only once one was wrong; 0 otherwise. */
    public int getTriesLeft() {
        return standing.call().filter(call -> call.state() == ChallengeState.OPEN).map(Progress::triesLeft)
                .filter(left -> left < FEW_TRIES).orElse(0);
    }

    /** Apart, so that they are read one by one; empty where the call wants none. */
    public String getScreenDigits() {
        return standing.call().flatMap(Progress::screenDigits).map(digits -> String.join(" ", digits.split("")))
                .orElse("");
    }

    /** To choose from, by their last two digits; none where there is no choice. */
    public List<OtherNumber> getNumbers() {
        var open = standing.view().map(AttemptView::numbers).orElse(List.of());
        return isCallPossible() && open.size() > 1 ? open : List.of();
    }

    public List<OtherWay> getWays() {
        return standing.view().stream().flatMap(view -> view.factors().stream())
                .filter(factor -> factor != Factor.CALL).sorted().map(OtherWay::of).toList();
    }

    public Instant getWaitUntil() {
        return standing.view().flatMap(AttemptView::waitUntil).orElse(Instant.EPOCH);
    }

    private long secondsUntil(Instant then) {
        return Math.max(0, Duration.between(clock.instant(), then).plusMillis(999).toSeconds());
    }

    /** Another factor, and the page for it. */
    public record OtherWay(String key, String path) {

        static OtherWay of(Factor factor) {
            var slug = factor.name().toLowerCase(Locale.ROOT).replace('_', '-');
            return new OtherWay("verify.way." + slug, Onward.page(factor).value());
        }
    }
}
