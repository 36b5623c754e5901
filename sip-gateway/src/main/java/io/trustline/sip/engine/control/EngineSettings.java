package io.trustline.sip.engine.control;

import io.trustline.sip.call.control.CallRules;
import io.trustline.kernel.vault.KeyMissing;
import io.trustline.kernel.vault.KeyRing;
import jakarta.enterprise.context.Dependent;
import jakarta.inject.Inject;
import java.nio.file.Path;
import java.time.Duration;
import java.util.Optional;
import org.eclipse.microprofile.config.inject.ConfigProperty;

/** What an operator may choose about the gateway as a whole; documented in docs/configuration.md. */
@Dependent
public class EngineSettings {

    /** They compute little and wait for nothing. */
    private static final int MOST_WORKERS = 8;

    @Inject
    @ConfigProperty(name = "trustline.sip.key-file")
    Optional<String> keyFile;
    @Inject
    @ConfigProperty(name = "trustline.sip.key")
    Optional<String> key;
    @Inject
    @ConfigProperty(name = "trustline.sip.calls-at-once", defaultValue = "500")
    int callsAtOnce;
    @Inject
    @ConfigProperty(name = "trustline.sip.journal-room", defaultValue = "20000")
    int journalRoom;
    @Inject
    @ConfigProperty(name = "trustline.sip.stop-time", defaultValue = "PT5S")
    Duration stopTime;
    @Inject
    @ConfigProperty(name = "trustline.sip.calls-kept", defaultValue = "P400D")
    Duration callsKept;
    @Inject
    @ConfigProperty(name = "trustline.sip.outbox-batch", defaultValue = "100")
    int outboxBatch;
    @Inject
    @ConfigProperty(name = "trustline.node", defaultValue = "trustline")
    String node;

    /** @throws IllegalArgumentException for values that make no sense */
    public EngineBounds bounds(CallRules rules) {
        require(callsAtOnce >= 1 && callsAtOnce <= 10_000, "calls-at-once");
        require(journalRoom >= 1000 && journalRoom <= 1_000_000, "journal-room");
        require(stopTime.compareTo(Duration.ofSeconds(1)) >= 0 && stopTime.compareTo(Duration.ofMinutes(1)) <= 0,
                "stop-time");
        require(callsKept.compareTo(Duration.ofDays(1)) >= 0, "calls-kept");
        require(outboxBatch >= 1 && outboxBatch <= 1000, "outbox-batch");
        int workers = Math.min(MOST_WORKERS, Math.max(2, Runtime.getRuntime().availableProcessors()));
        return new EngineBounds(rules, callsAtOnce, workers, journalRoom, stopTime, node);
    }

    /** The file goes before the text; without either nothing starts. */
    public KeyRing keys() {
        return keyFile.map(file -> KeyRing.read(Path.of(file))).or(() -> key.map(KeyRing::parse)).orElseThrow(
                () -> new KeyMissing("set trustline.sip.key-file (or trustline.sip.key)"));
    }

    public Duration callsKept() {
        return callsKept;
    }

    public int outboxBatch() {
        return outboxBatch;
    }

    private static void require(boolean holds, String key) {
        if (!holds) {
            throw new IllegalArgumentException("setting out of range: trustline.sip." + key);
        }
    }
}
