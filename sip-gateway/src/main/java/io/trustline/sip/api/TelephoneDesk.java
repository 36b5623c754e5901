package io.trustline.sip.api;

import io.trustline.kernel.outcome.Outcome;
import jakarta.ejb.Local;
import java.time.Duration;
import java.util.List;
import java.util.Optional;

/** What operators see of trunks and calls, and what they may do. */
@Local
public interface TelephoneDesk {

    /** Stands for an outcome in a search: calls that have none yet. */
    String LIVE = "live";

    List<TrunkView> trunks();

    /** The fields of a trunk that cannot be so, by their names in docs/trunks.md; empty where it can work. */
    List<String> faults(TrunkWish wish);

    /** Adds a trunk, or replaces one of the same name that came from the console. */
    Outcome<TrunkView> put(TrunkWish wish, String actor);

    /** No new calls; those that live go on. */
    Outcome<TrunkView> pause(String trunk, String actor);

    Outcome<TrunkView> resume(String trunk, String actor);

    Outcome<String> remove(String trunk, String actor);

    /** Newest first. */
    CallLines calls(CallSearch search, Optional<String> after, int most);

    Optional<CallReceipt> receipt(CallId call);

    /** The last minutes up to now, oldest first, each with its outcomes; minutes without calls are there too. */
    List<MinuteTally> minutes(Duration back);

    /** The newest refusals before dialling. */
    List<RefusalLine> refusals(int most);

    List<ServiceView> services();

    DialRulesView dialRules();

    /** Calls a number and reads a made-up code, under the same rules as any other call. */
    Outcome<CallId> testCall(String number, Language language, String actor);
}
