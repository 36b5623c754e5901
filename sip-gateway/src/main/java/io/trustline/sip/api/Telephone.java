package io.trustline.sip.api;

import io.trustline.kernel.outcome.Outcome;
import jakarta.ejb.Local;
import java.util.Optional;

/** For contexts that have calls placed: the command itself goes by JMS, what it needs is here. */
@Local
public interface Telephone {

    /** Seals what a call will tell, for this call alone; only the gateway can open it. */
    String seal(CallId call, CallSecret secret);

    /** The same for a call that asks and waits for a key. */
    String seal(CallId call, CallScript script);

    /** Whether every piece can be said: prompts that are allowed, currencies that have a voice. */
    boolean canSay(CallScript script);

    /** Where it is; empty where no such call was ever asked for. */
    Optional<CallView> call(CallId call);

    /** Makes a service known, or changes it. */
    void enrol(ServiceWish wish);

    /** K1, at least 16 bytes; two live ones at most. */
    Outcome<String> addKey(ServiceNumber service, byte[] key);

    /** Counts from this moment on. */
    void revokeKey(ServiceNumber service, String keyName);
}
