package io.trustline.sip.desk.control;

import io.trustline.kernel.outcome.Outcome;
import io.trustline.sip.api.CallId;
import io.trustline.sip.api.CallLines;
import io.trustline.sip.api.CallReceipt;
import io.trustline.sip.api.CallSearch;
import io.trustline.sip.api.DialRulesView;
import io.trustline.sip.api.MinuteTally;
import io.trustline.sip.api.RefusalLine;
import io.trustline.sip.api.ServiceView;
import io.trustline.sip.api.ServiceWish;
import io.trustline.sip.api.TrunkView;
import io.trustline.sip.api.TrunkWish;
import io.trustline.sip.dialling.control.DialRules;
import io.trustline.sip.legitimacy.control.ServiceKeys;
import io.trustline.sip.legitimacy.control.Services;
import io.trustline.sip.trunk.control.TrunkCheck;
import io.trustline.sip.vault.control.NumberDigests;
import java.time.Clock;
import java.time.Duration;
import java.util.List;
import java.util.Optional;
import javax.sql.DataSource;

/** All that operators look at and do, without the test call. Safe for every thread. */
public final class Desk {

    /** Where a number without country code belongs when an operator types it. */
    public static final String HOME_REGION = "CN";

    private final ConsoleTrunks trunks;
    private final CallPages pages;
    private final Receipts receipts;
    private final Minutes minutes;
    private final Providers providers;
    private final Clock clock;

    public Desk(DataSource database, ConsoleTrunks trunks, NumberDigests digests, Providers providers, Clock clock) {
        this.trunks = trunks;
        this.pages = new CallPages(database, digests, HOME_REGION);
        this.receipts = new Receipts(database);
        this.minutes = new Minutes(database);
        this.providers = providers;
        this.clock = clock;
    }

    public List<TrunkView> trunks() {
        return trunks.views();
    }

    /** The check says "field: what it may be". */
    public List<String> faults(TrunkWish wish) {
        return TrunkCheck.troubles(wish).stream().map(trouble -> trouble.split(":", 2)[0]).distinct().toList();
    }

    public Outcome<TrunkView> put(TrunkWish wish, String actor) {
        return trunks.put(wish, actor);
    }

    public Outcome<TrunkView> pause(String trunk, String actor) {
        return trunks.pause(trunk, actor);
    }

    public Outcome<TrunkView> resume(String trunk) {
        return trunks.resume(trunk);
    }

    public Outcome<String> remove(String trunk) {
        return trunks.remove(trunk);
    }

    public CallLines calls(CallSearch search, Optional<String> after, int most) {
        return pages.page(search, after, most);
    }

    public Optional<CallReceipt> receipt(CallId call) {
        return receipts.of(call);
    }

    public List<MinuteTally> minutes(Duration back) {
        return minutes.back(back, clock.instant());
    }

    public List<RefusalLine> refusals(int most) {
        return pages.refusals(most);
    }

    public List<ServiceView> services() {
        return providers.services().all().stream().map(this::view).toList();
    }

    public DialRulesView dialRules() {
        return providers.rules().view(clock.instant());
    }

    private ServiceView view(ServiceWish service) {
        var today = providers.rules().today(service.service(), clock.instant());
        return new ServiceView(service, providers.keys().names(service.service()), today.calls(), today.spentMinor());
    }

    /** Services, their keys, and what they used up. */
    public record Providers(Services services, ServiceKeys keys, DialRules rules) {}
}
