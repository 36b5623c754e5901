package io.trustline.device.binding.control;

import io.trustline.device.control.DeviceSettings;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.time.Duration;
import java.time.format.DateTimeParseException;
import java.util.HashMap;
import java.util.Map;
import java.util.stream.Stream;

/** KeyTime by policy: how long a key is good for a service and a type of device (S203). */
@ApplicationScoped
public class KeyTimes {

    private static final String ANY = "*";
    private static final Duration LONGEST = Duration.ofDays(3650);
    private static final Duration SHORTEST = Duration.ofSeconds(1);

    @Inject
    DeviceSettings settings;

    private volatile Map<String, Duration> policy;

    /** A policy that makes no sense stops the start. */
    public void check() {
        policy = parse(settings.keyTimePolicy().orElse(""));
        within(settings.keyTime(), "key-time");
    }

    /** The most specific entry wins: both, then the service alone, then the type alone. */
    Duration of(String service, String type) {
        if (policy == null) {
            check();
        }
        return Stream.of(name(service, type), name(service, ANY), name(ANY, type), name(ANY, ANY))
                .filter(policy::containsKey).findFirst().map(policy::get).orElse(settings.keyTime());
    }

    private static Map<String, Duration> parse(String text) {
        var entries = new HashMap<String, Duration>();
        for (var entry : text.split(",")) {
            if (entry.isBlank()) {
                continue;
            }
            var sides = entry.strip().split("=", -1);
            var names = sides[0].split("/", -1);
            require(sides.length == 2 && names.length == 2, entry);
            require(entries.put(name(names[0].strip(), names[1].strip()), duration(sides[1], entry)) == null, entry);
        }
        return entries;
    }

    private static Duration duration(String text, String entry) {
        try {
            return within(Duration.parse(text.strip()), entry);
        } catch (DateTimeParseException noDuration) {
            throw new IllegalArgumentException("setting not understood: trustline.device.key-time-policy: " + entry);
        }
    }

    private static Duration within(Duration length, String what) {
        require(length.compareTo(SHORTEST) >= 0 && length.compareTo(LONGEST) <= 0, what);
        return length;
    }

    private static void require(boolean holds, String what) {
        if (!holds) {
            throw new IllegalArgumentException("setting not understood: trustline.device.key-time(-policy): " + what);
        }
    }

    private static String name(String service, String type) {
        return service + "\n" + type;
    }
}
