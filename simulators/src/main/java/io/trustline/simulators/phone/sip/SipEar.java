package io.trustline.simulators.phone.sip;

import io.trustline.simulators.phone.call.Arrival;
import io.trustline.simulators.phone.call.Ending;
import io.trustline.simulators.phone.call.LineBroken;
import io.trustline.simulators.phone.call.Telephone;
import java.util.Optional;
import java.util.function.Consumer;
import javax.sip.Dialog;
import javax.sip.DialogTerminatedEvent;
import javax.sip.IOExceptionEvent;
import javax.sip.InvalidArgumentException;
import javax.sip.RequestEvent;
import javax.sip.ResponseEvent;
import javax.sip.ServerTransaction;
import javax.sip.SipException;
import javax.sip.SipListener;
import javax.sip.SipProvider;
import javax.sip.TimeoutEvent;
import javax.sip.TransactionAlreadyExistsException;
import javax.sip.TransactionTerminatedEvent;
import javax.sip.TransactionUnavailableException;
import javax.sip.message.Request;
import javax.sip.message.Response;

/** Hears what arrives on the port and passes calls on to the telephone. */
final class SipEar implements SipListener {

    private final SipProvider provider;
    private final Writing writing;
    private final Telephone telephone;
    private final Consumer<String> journal;

    SipEar(SipProvider provider, Writing writing, Telephone telephone, Consumer<String> journal) {
        this.journal = journal;
        this.provider = provider;
        this.writing = writing;
        this.telephone = telephone;
    }

    @Override
    public void processRequest(RequestEvent event) {
        try {
            hear(event);
        } catch (TransactionAlreadyExistsException | TransactionUnavailableException again) {
            // Said twice, or too late: the stack has answered the first time.
            return;
        } catch (SipException | InvalidArgumentException | LineBroken broken) {
            journal.accept("cannot answer " + event.getRequest().getMethod() + ": " + broken.getMessage());
        }
    }

    private void hear(RequestEvent event) throws SipException, InvalidArgumentException {
        switch (event.getRequest().getMethod()) {
            case Request.INVITE -> invited(event);
            case Request.ACK -> line(event.getDialog()).ifPresent(SipLine::acknowledged);
            case Request.BYE -> ended(event);
            case Request.CANCEL -> cancelled(event);
            case Request.UPDATE -> renewed(event);
            case Request.PRACK, Request.INFO -> answer(event,
                    event.getDialog() == null ? Response.CALL_OR_TRANSACTION_DOES_NOT_EXIST : Response.OK);
            case Request.OPTIONS -> answer(event, Response.OK);
            default -> answer(event, Response.METHOD_NOT_ALLOWED);
        }
    }

    private void invited(RequestEvent event) throws SipException, InvalidArgumentException {
        if (Reading.isInsideCall(event.getRequest())) {
            renewed(event);
            return;
        }
        var offer = Reading.offer(event.getRequest());
        if (offer.isEmpty()) {
            answer(event, Response.NOT_ACCEPTABLE_HERE);
            return;
        }
        var line = new SipLine(provider, writing, transaction(event), offer.get());
        line.dialog().setApplicationData(line);
        telephone.arrives(new Arrival(line, Reading.caller(event.getRequest()), offer.get()));
    }

    private void renewed(RequestEvent event) throws SipException, InvalidArgumentException {
        var line = line(event.getDialog());
        if (line.isEmpty()) {
            answer(event, Response.CALL_OR_TRANSACTION_DOES_NOT_EXIST);
            return;
        }
        boolean refresh = event.getRequest().getMethod().equals(Request.UPDATE)
                && !Reading.hasSound(event.getRequest());
        var offer = Reading.hasSound(event.getRequest())
                ? Reading.offer(event.getRequest())
                : Optional.of(line.get().offer());
        var response = writing.response(offer.isEmpty() ? Response.NOT_ACCEPTABLE_HERE : Response.OK,
                event.getRequest());
        writing.contact(response, event.getRequest(), "");
        if (!refresh) {
            offer.ifPresent(again -> writing.sound(response, line.get().renewed(again)));
        }
        transaction(event).sendResponse(response);
    }

    private void ended(RequestEvent event) throws SipException, InvalidArgumentException {
        answer(event, event.getDialog() == null ? Response.CALL_OR_TRANSACTION_DOES_NOT_EXIST : Response.OK);
        line(event.getDialog()).ifPresent(line -> telephone.ends(line, Ending.CALLER_HUNG_UP));
    }

    private void cancelled(RequestEvent event) throws SipException, InvalidArgumentException {
        var line = line(event.getDialog());
        answer(event, line.isEmpty() ? Response.CALL_OR_TRANSACTION_DOES_NOT_EXIST : Response.OK);
        line.filter(SipLine::cancelled).ifPresent(gone -> telephone.ends(gone, Ending.CANCELLED));
    }

    private void answer(RequestEvent event, int status) throws SipException, InvalidArgumentException {
        transaction(event).sendResponse(writing.response(status, event.getRequest()));
    }

    private ServerTransaction transaction(RequestEvent event) throws SipException {
        var existing = event.getServerTransaction();
        return existing != null ? existing : provider.getNewServerTransaction(event.getRequest());
    }

    private static Optional<SipLine> line(Dialog dialog) {
        return Optional.ofNullable(dialog).map(Dialog::getApplicationData).map(SipLine.class::cast);
    }

    @Override
    public void processResponse(ResponseEvent event) {
        // Only our BYE is answered, and a call that is over needs no more.
    }

    @Override
    public void processTimeout(TimeoutEvent event) {
        // The end of the dialog is told separately.
    }

    @Override
    public void processIOException(IOExceptionEvent event) {
        // As above.
    }

    @Override
    public void processTransactionTerminated(TransactionTerminatedEvent event) {
        // As above.
    }

    @Override
    public void processDialogTerminated(DialogTerminatedEvent event) {
        line(event.getDialog()).ifPresent(line -> telephone.ends(line, Ending.BROKEN));
    }
}
