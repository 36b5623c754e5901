package io.trustline.web.console.device;

import io.trustline.device.api.DeviceDesk;
import io.trustline.device.api.ImportView;
import io.trustline.device.api.ImportWish;
import io.trustline.kernel.outcome.Refusal;
import io.trustline.kernel.problem.ProblemType;
import io.trustline.web.fault.Fault;
import io.trustline.web.gate.Visit;
import jakarta.ejb.EJB;
import jakarta.inject.Inject;
import jakarta.json.Json;
import jakarta.servlet.annotation.WebServlet;
import jakarta.servlet.http.HttpServlet;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.Optional;

/**
 * Takes a maker's list as it comes from the wire: its keys must lie in no temporary file, so no form carries it. The
 * gate has checked origin, role, type and length.
 */
@WebServlet("/console/device-list")
public class DeviceListServlet extends HttpServlet {

    private static final long serialVersionUID = 1L;
    private static final int LONGEST_MAKER = 64;
    private static final int LONGEST_FILE = 200;

    @EJB
    transient DeviceDesk desk;
    @Inject
    transient Visit visit;
    @Inject
    transient Uploads uploads;

    @Override
    protected void doPost(HttpServletRequest request, HttpServletResponse response) throws IOException {
        var wish = wish(request);
        var ticket = request.getParameter("ticket");
        if (wish.isEmpty() || !Uploads.isTicket(ticket) || !uploads.begin(ticket)) {
            Fault.of(ProblemType.BAD_REQUEST).answer(request, response);
            return;
        }
        try {
            take(wish.get(), ticket, request, response);
        } finally {
            uploads.end(ticket);
        }
    }

    /** A list that was stopped is an interrupted one: the desk tells so, and what is still on its way is of no use. */
    private void take(ImportWish wish, String ticket, HttpServletRequest request, HttpServletResponse response)
            throws IOException {
        var list = new WireStream(request.getInputStream(), wish.bytes(), () -> uploads.isStopped(ticket));
        var outcome = desk.importList(wish, list);
        list.drain();
        outcome.fold(done -> tell(done, response), refusal -> refuse(refusal, request, response));
    }

    private Optional<ImportWish> wish(HttpServletRequest request) {
        var actor = visit.person().name().value();
        return text(request, "maker", LONGEST_MAKER).flatMap(maker -> text(request, "file", LONGEST_FILE)
                .map(file -> new ImportWish(maker, file, request.getContentLengthLong(), actor)));
    }

    private static Optional<String> text(HttpServletRequest request, String name, int longest) {
        return Optional.ofNullable(request.getParameter(name)).map(String::strip)
                .filter(text -> !text.isEmpty() && text.length() <= longest)
                .filter(text -> text.chars().noneMatch(Character::isISOControl));
    }

    private static Void tell(ImportView done, HttpServletResponse response) {
        response.setContentType("application/json");
        try (var json = Json.createGenerator(response.getWriter())) {
            json.writeStartObject().write("id", done.id().toString()).write("state", done.state())
                    .write("taken", done.taken())
                    .write("known", done.known()).write("bad", done.bad()).writeEnd();
            return null;
        } catch (IOException clientIsGone) {
            throw new UncheckedIOException(clientIsGone);
        }
    }

    private static Void refuse(Refusal refusal, HttpServletRequest request, HttpServletResponse response) {
        try {
            fault(refusal).answer(request, response);
            return null;
        } catch (IOException clientIsGone) {
            throw new UncheckedIOException(clientIsGone);
        }
    }

    private static Fault fault(Refusal refusal) {
        var fault = Fault.of(refusal.type());
        return refusal.retryAfterSeconds() == 0
                ? fault
                : fault.with("Retry-After", Long.toString(refusal.retryAfterSeconds()));
    }
}
