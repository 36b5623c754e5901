package io.trustline.simulators.phone.web;

import com.sun.net.httpserver.HttpExchange;
import com.sun.net.httpserver.HttpHandler;
import io.trustline.simulators.phone.call.Telephone;
import io.trustline.simulators.phone.sound.Recording;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.util.Optional;
import java.util.regex.Pattern;

/** {@code /calls}: the telephone and its last calls; below it, what was heard in one. */
final class CallsHandler implements HttpHandler {

    private static final Pattern SOUND = Pattern.compile("/calls/(\\d{1,9})/(audio\\.wav|sound)");

    private final Telephone telephone;
    private final Streams streams;

    CallsHandler(Telephone telephone, Streams streams) {
        this.telephone = telephone;
        this.streams = streams;
    }

    @Override
    public void handle(HttpExchange exchange) throws IOException {
        var path = exchange.getRequestURI().getPath();
        if (path.equals("/calls")) {
            Answers.whole(exchange, "application/json",
                    CallJson.of(telephone.view()).getBytes(StandardCharsets.UTF_8));
            return;
        }
        var sound = SOUND.matcher(path);
        Optional<Recording> recording = sound.matches()
                ? telephone.recording(Integer.parseInt(sound.group(1)))
                : Optional.empty();
        if (recording.isEmpty()) {
            Answers.refuse(exchange, 404, "No sound of such a call is kept");
        } else if (sound.group(2).equals("sound")) {
            streams.sound(exchange, recording.get());
        } else {
            Answers.whole(exchange, "audio/wav", recording.get().wav());
        }
    }
}
