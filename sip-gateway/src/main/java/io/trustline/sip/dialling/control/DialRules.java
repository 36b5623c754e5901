package io.trustline.sip.dialling.control;

import io.trustline.kernel.identity.Msisdn;
import io.trustline.sip.api.DialDecision;
import io.trustline.sip.api.DialRefusal;
import io.trustline.sip.api.DialRulesView;
import io.trustline.sip.api.ServiceNumber;
import io.trustline.sip.api.ServiceWish;
import io.trustline.sip.vault.control.NumberDigests;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.List;
import java.util.Optional;
import java.util.function.Function;
import javax.sql.DataSource;

/** Decides before anything is dialled whether a call may be (VOX-9): by the number, then by what is left of budgets. */
public final class DialRules {

    private static final String ALL_MINUTE = "all/m";
    private static final String ALL_DAY = "all/d";

    private final DialBounds bounds;
    private final NumberRules numbers;
    private final Budgets budgets;
    private final NumberDigests digests;
    private final Function<ServiceNumber, Optional<ServiceWish>> services;

    public DialRules(DataSource database, DialBounds bounds, NumberDigests digests,
            Function<ServiceNumber, Optional<ServiceWish>> services) {
        this.bounds = bounds;
        this.numbers = new NumberRules(bounds);
        this.budgets = new Budgets(database);
        this.digests = digests;
        this.services = services;
    }

    /** A decision to dial has already taken its place in every budget. */
    public DialDecision decide(String numberText, String region, ServiceNumber service, Instant now) {
        var wish = services.apply(service);
        if (wish.isEmpty()) {
            return new DialDecision.Refuse(DialRefusal.UNKNOWN_SERVICE);
        }
        return numbers.judge(numberText, region).fold(dial -> counted(dial, wish.get(), now), refuse -> refuse);
    }

    /** What speaks against that number for ever, if anything; no budget is touched. */
    public Optional<DialRefusal> objection(Msisdn number) {
        return numbers.judge(number.e164(), "").fold(dial -> Optional.empty(), refuse -> Optional.of(refuse.reason()));
    }

    /** The call of that service that was decided at that moment is over and cost so much. */
    public void spent(ServiceNumber service, Instant decidedAt, long costMinor) {
        long difference = costMinor - bounds.reserveMinor();
        if (difference != 0) {
            budgets.settle(day(service), day(decidedAt), difference);
            budgets.settle(ALL_DAY, day(decidedAt), difference);
        }
    }

    public DialRulesView view(Instant now) {
        return new DialRulesView(bounds.countries().stream().sorted().toList(), bounds.blockedPrefixes(),
                bounds.callsPerNumberAndHour(), bounds.callsPerMinute(), bounds.spendPerDayMinor(),
                budgets.use(ALL_DAY, day(now)).spent());
    }

    /** What a service used up today. */
    public Today today(ServiceNumber service, Instant now) {
        var use = budgets.use(day(service), day(now));
        return new Today(use.calls(), use.spent());
    }

    private DialDecision counted(DialDecision.Dial dial, ServiceWish service, Instant now) {
        var minute = now.truncatedTo(ChronoUnit.MINUTES);
        var number = "number:" + digests.of(dial.number()) + "/h";
        var each = "service:" + service.service() + "/m";
        // The narrowest first, and always in the same order, so that no two transactions wait for each other.
        var places = List.of(
                Budget.ofCalls(number, now.truncatedTo(ChronoUnit.HOURS), bounds.callsPerNumberAndHour(),
                        DialRefusal.NUMBER_BUDGET),
                Budget.ofCalls(each, minute, service.callsPerMinute(), DialRefusal.SERVICE_BUDGET),
                new Budget(day(service.service()), day(now), service.callsPerDay(), service.spendPerDayMinor(),
                        DialRefusal.SERVICE_BUDGET),
                Budget.ofCalls(ALL_MINUTE, minute, bounds.callsPerMinute(), DialRefusal.MINUTE_BUDGET),
                new Budget(ALL_DAY, day(now), Integer.MAX_VALUE, bounds.spendPerDayMinor(), DialRefusal.SPEND_CAP));
        return budgets.take(places, bounds.reserveMinor()).<DialDecision>map(DialDecision.Refuse::new).orElse(dial);
    }

    private static String day(ServiceNumber service) {
        return "service:" + service + "/d";
    }

    private Instant day(Instant now) {
        return now.atZone(bounds.zone()).truncatedTo(ChronoUnit.DAYS).toInstant();
    }

    /** Calls and money since the day began. */
    public record Today(int calls, long spentMinor) {}
}
