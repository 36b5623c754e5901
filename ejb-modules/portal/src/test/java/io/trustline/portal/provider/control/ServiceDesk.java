package io.trustline.portal.provider.control;

import io.trustline.kernel.outcome.Outcome;
import io.trustline.kernel.outcome.Refusal;
import io.trustline.kernel.identity.Msisdn;
import io.trustline.portal.control.BudgetsFixture;
import io.trustline.portal.guard.control.OpenGuard;
import io.trustline.portal.provider.api.Repeat;
import io.trustline.portal.provider.api.ServiceCall;
import io.trustline.portal.provider.api.VerificationOrder;
import io.trustline.portal.verification.control.OutgoingCalls;
import io.trustline.sip.api.Language;
import io.trustline.sip.api.PlaceCall;
import io.trustline.sip.api.ServiceNumber;
import jakarta.enterprise.event.Event;
import java.lang.reflect.Proxy;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/** The service behind the API over real tables, with the harbour that may call and fakes where calls would leave. */
final class ServiceDesk {

    static final String BOB = "+8613800138000";

    final CompanyTown town = new CompanyTown();
    final Tenant harbour = town.listening("https://news.harbour.example/");
    final FakeChallenges challenges = new FakeChallenges();
    final ServiceCallRows rows = new ServiceCallRows();
    final ServiceRepeats repeats = new ServiceRepeats();
    final PlayedCalls plays = new PlayedCalls();
    final ServicePlay play = new ServicePlay();
    final ServicePlaySteps steps = new ServicePlaySteps();
    final ServiceCalls calls = new ServiceCalls();
    final ServiceAsking asking = new ServiceAsking();
    final ServiceCallNews hearing = new ServiceCallNews();
    final List<ServiceNews> news = new ArrayList<>();
    final List<String> left = new ArrayList<>();

    ServiceDesk() {
        rows.database = town.database;
        rows.open();
        repeats.database = town.database;
        repeats.clock = town;
        repeats.open();
        plays.database = town.database;
        plays.open();
        play.rows = rows;
        play.plays = plays;
        play.tenants = town.tenants;
        play.news = event();
        play.clock = town;
        steps.rows = rows;
        steps.plays = plays;
        steps.play = play;
        steps.news = play.news;
        steps.clock = town;
        wireCalls();
        wireAsking();
        hearing.rows = rows;
        hearing.calls = calls;
        hearing.tenants = town.tenants;
        hearing.news = event();
    }

    private void wireCalls() {
        calls.telephone = town.gateway.door();
        calls.tenants = town.tenants;
        calls.quota = new QuotaBudget();
        calls.quota.budgets = BudgetsFixture.in(town.database, town);
        calls.challenges = challenges;
        calls.rows = rows;
        calls.repeats = repeats;
        calls.play = play;
        calls.clock = town;
        calls.random = town.random;
    }

    private void wireAsking() {
        asking.telephone = town.gateway.door();
        asking.calls = calls;
        asking.rows = rows;
        asking.repeats = repeats;
        asking.play = play;
        asking.keyring = town.keyring;
        asking.outgoing = outgoing();
        asking.guard = new OpenGuard();
        asking.clock = town;
        asking.random = town.random;
    }

    /** The harbour has no address for news any more. */
    void listensNoMore() {
        town.tenants.change(harbour, CompanyTown.HARBOUR, harbour.state());
    }

    /** One that was asked for, to a number. */
    Outcome<ServiceCall> verify(String number, Optional<Repeat> repeat) {
        return calls.verify(harbour.id(),
                new VerificationOrder(number, "ZZ", Language.ENGLISH, "order 7", Optional.empty()), repeat);
    }

    ServiceCall verified(String number) {
        return granted(verify(number, Optional.empty()));
    }

    static ServiceCall granted(Outcome<ServiceCall> outcome) {
        return outcome.fold(call -> call, refusal -> {
            throw new AssertionError(refusal.type().slug());
        });
    }

    static String slug(Outcome<ServiceCall> outcome) {
        return outcome.fold(call -> "granted " + call.kind().status(call.state()), refusal -> refusal.type().slug());
    }

    @SuppressWarnings("unchecked")
    private Event<ServiceNews> event() {
        return (Event<ServiceNews>) Proxy.newProxyInstance(Event.class.getClassLoader(), new Class<?>[]{Event.class},
                (proxy, method, arguments) -> {
                    news.add((ServiceNews) arguments[0]);
                    return null;
                });
    }

    private OutgoingCalls outgoing() {
        return (OutgoingCalls) Proxy.newProxyInstance(OutgoingCalls.class.getClassLoader(),
                new Class<?>[]{OutgoingCalls.class}, (proxy, method, arguments) -> {
                    left.add(arguments[0] instanceof PlaceCall command
                            ? command.challenge() + " " + command.proof().number()
                            : arguments[1] + " " + ((Msisdn) arguments[2]).e164());
                    return null;
                });
    }
}
