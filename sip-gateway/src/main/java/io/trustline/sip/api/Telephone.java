package io.trustline.sip.api;

import io.trustline.kernel.identity.Msisdn;
import io.trustline.kernel.outcome.Outcome;
import jakarta.ejb.Local;
import java.util.List;
import java.util.Optional;

/** For contexts that have calls placed: the command itself goes by JMS, what it needs is here. */
@Local
public interface Telephone {

    /** Seals what a call will tell or ask, for this call alone; only the gateway can open it. */
    String seal(CallId call, CallMatter matter);

    /** Whether every piece can be said: prompts that are allowed, currencies that have a voice. */
    boolean canSay(CallScript script);

    /** Every prompt that a script may name, by name. */
    List<PromptText> prompts(Language language);

    /** Why that number would never be dialled, whatever is left of budgets; nothing is counted. */
    Optional<DialRefusal> objection(Msisdn number);

    /** Where it is; empty where no such call was ever asked for. */
    Optional<CallView> call(CallId call);

    /** Makes a service known, or changes it. */
    void enrol(ServiceWish wish);

    /** K1, at least 16 bytes; two live ones at most. */
    Outcome<String> addKey(ServiceNumber service, byte[] key);

    /** Counts from this moment on. */
    void revokeKey(ServiceNumber service, String keyName);
}
