package io.trustline.simulators.phone.sip;

import io.trustline.simulators.phone.call.Answering;
import io.trustline.simulators.phone.call.Line;
import io.trustline.simulators.phone.call.LineBroken;
import io.trustline.simulators.phone.call.Refusal;
import io.trustline.simulators.phone.sound.Offer;
import java.util.Map;
import javax.sip.Dialog;
import javax.sip.InvalidArgumentException;
import javax.sip.ServerTransaction;
import javax.sip.SipException;
import javax.sip.SipProvider;
import javax.sip.message.Request;
import javax.sip.message.Response;

/** One call on the wire. The telephone's thread and the stack's both come here, one at a time. */
final class SipLine implements Line {

    private static final Map<Answering, String> WHO = Map.of(Answering.PERSON, "", Answering.MACHINE,
            ";actor=\"msg-taker\";automata", Answering.ELSEWHERE, "");
    /** RFC 7044: the number that was called, and where it went. */
    private static final String HISTORY = "<sip:phone@%1$s>;index=1,<sip:elsewhere@%1$s;cause=302>;index=1.1";

    private final SipProvider provider;
    private final Writing writing;
    private final ServerTransaction invitation;
    private final Dialog dialog;
    private final Offer offer;
    private final String tag;
    private final long session;
    private boolean forwarded;
    private boolean settled;
    private boolean acknowledged;
    private boolean leaving;
    private int soundPort;
    private int version;

    SipLine(SipProvider provider, Writing writing, ServerTransaction invitation, Offer offer) {
        this.provider = provider;
        this.writing = writing;
        this.invitation = invitation;
        this.dialog = invitation.getDialog();
        this.offer = offer;
        this.tag = writing.tag();
        this.session = writing.session();
    }

    @Override
    public synchronized void ring() {
        if (settled) {
            return;
        }
        if (!Reading.wantsProof(invitation.getRequest())) {
            send(first(Response.RINGING));
            return;
        }
        try {
            var ringing = dialog.createReliableProvisionalResponse(Response.RINGING);
            writing.tag(ringing, tag);
            complete(ringing, "");
            dialog.sendReliableProvisionalResponse(ringing);
        } catch (SipException | InvalidArgumentException broken) {
            throw new LineBroken("cannot ring", broken);
        }
    }

    @Override
    public synchronized void forward() {
        forwarded = true;
        if (!settled) {
            send(first(Response.CALL_IS_BEING_FORWARDED));
        }
    }

    @Override
    public synchronized void answer(Answering how, int port) {
        if (settled) {
            throw new LineBroken("nobody calls any more", null);
        }
        soundPort = port;
        var taken = first(Response.OK);
        complete(taken, WHO.get(how));
        writing.sound(taken, offer.answer(writing.host(), port, session, ++version));
        settled = true;
        send(taken);
    }

    @Override
    public synchronized void refuse(Refusal why) {
        if (!settled) {
            settled = true;
            send(first(why.status()));
        }
    }

    /** A call must be confirmed before the one who took it may end it (RFC 3261 §15). */
    @Override
    public synchronized void hangUp() {
        leaving = true;
        if (acknowledged) {
            sayGoodbye();
        }
    }

    /** Whether this came before any answer. */
    synchronized boolean cancelled() {
        if (settled) {
            return false;
        }
        settled = true;
        send(first(Response.REQUEST_TERMINATED));
        return true;
    }

    synchronized void acknowledged() {
        boolean now = !acknowledged;
        acknowledged = true;
        if (now && leaving) {
            sayGoodbye();
        }
    }

    /** The answer to an offer in the middle of the call: the same sound, turned as the caller wants it. */
    synchronized String renewed(Offer again) {
        return again.answer(writing.host(), soundPort, session, ++version);
    }

    Offer offer() {
        return offer;
    }

    Dialog dialog() {
        return dialog;
    }

    private Response first(int status) {
        var response = writing.response(status, invitation.getRequest());
        writing.tag(response, tag);
        complete(response, "");
        return response;
    }

    private void complete(Response response, String who) {
        writing.contact(response, invitation.getRequest(), who);
        if (forwarded) {
            writing.header(response, "History-Info", HISTORY.formatted(writing.host()));
        }
    }

    private void send(Response response) {
        try {
            invitation.sendResponse(response);
        } catch (SipException | InvalidArgumentException broken) {
            throw new LineBroken("cannot say " + response.getStatusCode(), broken);
        }
    }

    private void sayGoodbye() {
        try {
            dialog.sendRequest(provider.getNewClientTransaction(dialog.createRequest(Request.BYE)));
        } catch (SipException gone) {
            throw new LineBroken("cannot hang up", gone);
        }
    }
}
