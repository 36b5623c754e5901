package io.trustline.kernel.health;

import jakarta.enterprise.context.ApplicationScoped;
import java.util.List;
import java.util.Map;
import java.util.concurrent.ConcurrentSkipListMap;
import java.util.function.Supplier;

/**
 * The parts that registered themselves at start-up. It exists because MicroProfile Health sees only beans of the
 * shared library, not those of EJB modules.
 */
@ApplicationScoped
public class PartsHealth {

    private final Map<String, Supplier<PartHealth>> parts = new ConcurrentSkipListMap<>();

    public void register(String part, Supplier<PartHealth> probe) {
        parts.put(part, probe);
    }

    public void unregister(String part) {
        parts.remove(part);
    }

    public List<PartHealth> all() {
        return parts.entrySet().stream().map(part -> ask(part.getKey(), part.getValue())).toList();
    }

    private static PartHealth ask(String part, Supplier<PartHealth> probe) {
        try {
            return probe.get();
        } catch (RuntimeException broken) {
            return new PartHealth(part, false, broken.getClass().getSimpleName());
        }
    }
}
