package io.trustline.web.page;

import io.trustline.kernel.source.Tokens;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import jakarta.servlet.ServletContext;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;

/** Addresses of static files that change with their content, so that browsers may keep them for good. */
@Named
@ApplicationScoped
public class Assets {

    private static final int VERSION_LENGTH = 10;

    @Inject
    ServletContext files;

    private final Map<String, String> addresses = new ConcurrentHashMap<>();

    public String url(String name) {
        return addresses.computeIfAbsent(name, this::versioned);
    }

    /**
     * Ready markup, for PrimeFaces would put its nonce on every script element that it sees being written, and on a
     * form sent back insist on having had it; the nonce is the console's business alone.
     */
    public String getScript() {
        return getScript("trustline.js");
    }

    public String getScript(String name) {
        return "<script type=\"module\" src=\"" + url(name) + "\"></script>";
    }

    private String versioned(String name) {
        var path = "/assets/" + name;
        try (var content = files.getResourceAsStream(path)) {
            if (content == null) {
                throw new IllegalArgumentException("no such asset: " + name);
            }
            var text = new String(content.readAllBytes(), StandardCharsets.ISO_8859_1);
            return path + "?v=" + Tokens.digest(text).substring(0, VERSION_LENGTH);
        } catch (IOException unreadable) {
            throw new UncheckedIOException(unreadable);
        }
    }
}
