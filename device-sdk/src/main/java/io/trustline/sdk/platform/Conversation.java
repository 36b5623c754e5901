package io.trustline.sdk.platform;

import io.trustline.sdk.transport.Answer;
import io.trustline.sdk.transport.Request;
import io.trustline.sdk.transport.Transport;
import io.trustline.sdk.transport.Unreachable;
import io.trustline.sdk.wire.Octets;
import io.trustline.sdk.wire.json.Fields;
import java.time.Duration;
import java.util.Map;
import java.util.Optional;
import java.util.function.Supplier;

/** Says something to the platform until it is answered, as long as it makes sense. */
public final class Conversation {

    public static final String BASE = "/api/device/v1";
    private static final String PROBLEM = "urn:trustline:problem:";
    private static final Map<String, String> JOSE = Map.of("Content-Type", "application/jose");

    private final Transport transport;
    private final Circumstances circumstances;

    public Conversation(Transport transport, Circumstances circumstances) {
        this.transport = transport;
        this.circumstances = circumstances;
    }

    /** Sends a message made anew for each attempt, or the same one where a repeat is idempotent. */
    public Answer post(String path, Supplier<String> message) {
        return send(() -> jose(BASE + path, message.get()));
    }

    public static Request jose(String wholePath, String message) {
        return new Request("POST", wholePath, JOSE, Octets.ascii(message));
    }

    /** Repeats after a lost answer, so only for what may happen twice. */
    public Answer send(Supplier<Request> request) {
        var end = circumstances.clock().instant().plus(circumstances.retries().deadline());
        for (int attempt = 1;; attempt++) {
            try {
                return once(request.get());
            } catch (Unreachable | PlatformRefused maybeLater) {
                var wait = waitBefore(attempt, maybeLater);
                boolean inTime = circumstances.clock().instant().plus(wait.orElse(Duration.ZERO)).isBefore(end);
                if (wait.isEmpty() || !inTime) {
                    throw maybeLater;
                }
                circumstances.pause().accept(wait.get());
            }
        }
    }

    /** A good answer; a refusal is thrown. */
    public Answer once(Request request) {
        var answer = transport.send(request);
        if (answer.isGood()) {
            return answer;
        }
        throw new PlatformRefused(slug(answer), retryAfter(answer), PlatformClock.date(answer));
    }

    private Optional<Duration> waitBefore(int attempt, RuntimeException failure) {
        if (attempt >= circumstances.retries().attempts()) {
            return Optional.empty();
        }
        var usual = shortened(circumstances.retries().before(attempt));
        if (!(failure instanceof PlatformRefused refused)) {
            return Optional.of(usual);
        }
        boolean mayChange = refused.is("try-again") || refused.is("over-limit");
        return mayChange ? Optional.of(refused.retryAfter().orElse(usual)) : Optional.empty();
    }

    /** So that a thousand devices that lost the platform in one moment do not come back in one moment. */
    private Duration shortened(Duration wait) {
        return wait.dividedBy(2).plusMillis(circumstances.random().nextLong(wait.toMillis() / 2 + 1));
    }

    private static String slug(Answer answer) {
        return Fields.read(answer.body(), fields -> fields.text("type")).filter(type -> type.startsWith(PROBLEM))
                .map(type -> type.substring(PROBLEM.length()))
                .orElseGet(() -> answer.status() == 503 || answer.status() == 502 || answer.status() == 504
                        ? "try-again"
                        : "status-" + answer.status());
    }

    private static Optional<Duration> retryAfter(Answer answer) {
        return answer.header("Retry-After").filter(seconds -> seconds.matches("\\d{1,6}")).map(Long::valueOf)
                .map(Duration::ofSeconds);
    }
}
