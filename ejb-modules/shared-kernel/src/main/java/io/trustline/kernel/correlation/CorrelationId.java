package io.trustline.kernel.correlation;

import java.util.Optional;
import java.util.regex.Pattern;
import java.util.random.RandomGenerator;
import org.jboss.logging.MDC;

/** Ties a page, its log lines and its messages together; safe to show, useless to guess. */
public record CorrelationId(String value) {

    private static final Pattern FORM = Pattern.compile("[A-Za-z0-9._-]{8,64}");
    /** No vowels and no look-alikes: a person reads it over the telephone. */
    private static final String ALPHABET = "23456789bcdfghjkmnpqrstvwxz";
    private static final int LENGTH = 12;
    private static final String MDC_KEY = "correlation";

    public CorrelationId {
        if (!FORM.matcher(value).matches()) {
            throw new IllegalArgumentException("not a correlation id");
        }
    }

    public static CorrelationId fresh(RandomGenerator random) {
        var text = new StringBuilder(LENGTH);
        for (int i = 0; i < LENGTH; i++) {
            text.append(ALPHABET.charAt(random.nextInt(ALPHABET.length())));
        }
        return new CorrelationId(text.toString());
    }

    public static Optional<CorrelationId> parse(String text) {
        return text != null && FORM.matcher(text).matches() ? Optional.of(new CorrelationId(text)) : Optional.empty();
    }

    /** The id that this thread works under; "no-request" for work that nobody asked for. */
    public static CorrelationId current() {
        return parse((String) MDC.get(MDC_KEY)).orElse(new CorrelationId("no-request"));
    }

    /** Every log line and message of this thread bears this id until the scope closes. */
    public Scope enter() {
        MDC.put(MDC_KEY, value);
        return () -> MDC.remove(MDC_KEY);
    }

    public void during(Runnable work) {
        MDC.put(MDC_KEY, value);
        try {
            work.run();
        } finally {
            MDC.remove(MDC_KEY);
        }
    }

    /** Work under one correlation id. */
    @FunctionalInterface
    public interface Scope extends AutoCloseable {
        @Override
        void close();
    }

    @Override
    public String toString() {
        return value;
    }
}
