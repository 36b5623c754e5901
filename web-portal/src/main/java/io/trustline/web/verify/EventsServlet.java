package io.trustline.web.verify;

import io.trustline.portal.entry.api.AttemptToken;
import io.trustline.web.gate.Visit;
import jakarta.inject.Inject;
import jakarta.json.Json;
import jakarta.servlet.annotation.WebServlet;
import jakarta.servlet.http.HttpServlet;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.time.Clock;

/** What moves about this browser's attempt: as a stream (WHATWG HTML §9.2), or once as JSON. */
@WebServlet(urlPatterns = "/verify-events", asyncSupported = true)
public class EventsServlet extends HttpServlet {

    private static final long serialVersionUID = 1L;
    private static final String STREAM = "text/event-stream";

    @Inject
    transient Visit visit;
    @Inject
    transient Watchers watchers;
    @Inject
    transient LiveSettings settings;
    @Inject
    transient Clock clock;

    @Override
    protected void doGet(HttpServletRequest request, HttpServletResponse response) throws IOException {
        var token = visit.attempt();
        if (token.isEmpty()) {
            // The only answer after which a browser does not come back by itself.
            response.setStatus(HttpServletResponse.SC_NO_CONTENT);
        } else if (STREAM.equals(request.getHeader("Accept"))) {
            stream(token.get(), request, response);
        } else {
            once(token.get(), response);
        }
    }

    private void once(AttemptToken token, HttpServletResponse response) throws IOException {
        response.setContentType("application/json");
        var json = Json.createObjectBuilder().add("at", watchers.pulse(token, visit.visitor())).build().toString();
        response.getOutputStream().write(json.getBytes(StandardCharsets.UTF_8));
    }

    private void stream(AttemptToken token, HttpServletRequest request, HttpServletResponse response)
            throws IOException {
        var room = watchers.room(token, visit.visitor());
        if (room.isEmpty()) {
            response.setStatus(HttpServletResponse.SC_SERVICE_UNAVAILABLE);
            return;
        }
        response.setContentType(STREAM);
        response.setCharacterEncoding("UTF-8");
        // A proxy that collects an answer before it passes it on would keep the news back.
        response.setHeader("X-Accel-Buffering", "no");
        response.flushBuffer();
        var context = request.startAsync(request, response);
        // The rounds end it.
        context.setTimeout(0);
        watchers.watch(room.get(), new Stream(context, clock.instant().plus(settings.life())));
    }
}
