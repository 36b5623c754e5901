package io.trustline.simulators.gateway;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.security.MessageDigest;
import java.util.Base64;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.regex.Pattern;

/** The operator's SIMs, from lines {@code iccid ki msisdn name}. */
public final class Subscribers {

    private static final Pattern LINE = Pattern
            .compile("(?<iccid>[0-9]{18,22})\\s+(?<ki>\\S{16,128})\\s+(?<msisdn>\\+[1-9][0-9]{6,14})\\s+(?<name>\\S+)");
    private static final String BASIC = "Basic ";

    private final LiveFile<Map<String, Subscriber>> file;

    public Subscribers(Path path) {
        this.file = new LiveFile<>(path, Subscribers::parse);
    }

    private static Map<String, Subscriber> parse(List<String> lines) {
        var all = new HashMap<String, Subscriber>();
        for (var line : lines) {
            var parts = LINE.matcher(line);
            if (!parts.matches()) {
                throw new IllegalArgumentException("a line of the subscribers is not: iccid ki msisdn name");
            }
            all.put(parts.group("iccid"), new Subscriber(parts.group("iccid"), parts.group("ki"),
                    parts.group("msisdn"), parts.group("name")));
        }
        return Map.copyOf(all);
    }

    int count() throws IOException {
        return file.content().size();
    }

    /** @param login as PAP carries it when a data connection opens: {@code Basic base64(iccid:ki)} */
    Optional<Subscriber> of(String login) throws IOException {
        if (login == null || !login.startsWith(BASIC)) {
            return Optional.empty();
        }
        try {
            var text = new String(Base64.getDecoder().decode(login.substring(BASIC.length())), StandardCharsets.UTF_8);
            var parts = text.split(":", 2);
            var known = Optional.ofNullable(file.content().get(parts[0]));
            return known.filter(one -> parts.length == 2 && isEqual(one.ki(), parts[1]));
        } catch (IllegalArgumentException notBase64) {
            return Optional.empty();
        }
    }

    private static boolean isEqual(String one, String other) {
        return MessageDigest.isEqual(one.getBytes(StandardCharsets.UTF_8), other.getBytes(StandardCharsets.UTF_8));
    }
}
