package io.trustline.sip.engine.control;

import io.trustline.sip.call.control.CallRecord;
import io.trustline.sip.journal.control.Costs;
import io.trustline.sip.vault.control.NumberDigests;
import java.util.function.Consumer;

/** The house's rules, and who wants to hear of what: {@code posted} of mail that waits, {@code ended} of calls. */
public record House(Gatekeeper gate, Costs costs, NumberDigests digests, Runnable posted, Consumer<CallRecord> ended) {}
