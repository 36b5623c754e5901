package io.trustline.web.console.device;

import jakarta.enterprise.context.ApplicationScoped;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import java.util.regex.Pattern;

/** The lists that come in at this moment on this node, and whether their operators still want them. */
@ApplicationScoped
public class Uploads {

    private static final Pattern TICKET = Pattern.compile("[A-Za-z0-9-]{16,64}");

    private final Map<String, Boolean> wanted = new ConcurrentHashMap<>();

    static boolean isTicket(String text) {
        return text != null && TICKET.matcher(text).matches();
    }

    /** False where there is one under this ticket already. */
    boolean begin(String ticket) {
        return wanted.putIfAbsent(ticket, true) == null;
    }

    void end(String ticket) {
        wanted.remove(ticket);
    }

    void stop(String ticket) {
        wanted.computeIfPresent(ticket, (known, before) -> false);
    }

    boolean isStopped(String ticket) {
        return Boolean.FALSE.equals(wanted.get(ticket));
    }
}
