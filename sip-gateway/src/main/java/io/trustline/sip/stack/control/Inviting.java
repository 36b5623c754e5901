package io.trustline.sip.stack.control;

import io.trustline.sip.api.TrunkWish.Redirects;
import io.trustline.sip.digest.control.Authorization;
import io.trustline.sip.digest.control.Challenge;
import io.trustline.sip.digest.control.DigestAccount;
import io.trustline.sip.digest.control.Tries;
import io.trustline.sip.stack.message.control.RequestText;
import io.trustline.sip.stack.message.control.ResponseFacts;
import io.trustline.sip.stack.wire.control.Wire;
import io.trustline.sip.stack.wire.control.WireTrouble;
import java.util.List;
import javax.sip.ClientTransaction;
import javax.sip.ObjectInUseException;
import javax.sip.address.SipURI;

/** The INVITE as it goes out, perhaps again: proved, with a longer session, or redirected. In the leg's mailbox. */
final class Inviting {

    private static final String INVITE = "INVITE";

    private final Wire wire;
    private final Party party;
    private final DigestAccount account;
    private final String offer;
    private final Tries tries = new Tries();
    private List<Authorization> proofs = List.of();
    private String uri;
    private int cseq;
    private int sessionSeconds;
    private boolean redirected;
    private boolean provisional;
    private String branch;
    private ClientTransaction transaction;

    Inviting(Ground ground, Party party, String offer) {
        this.wire = ground.wire();
        this.party = party;
        this.account = ground.accounts().of(party.trunk());
        this.offer = offer;
        this.uri = party.uri();
    }

    void begin() {
        proofs = account.prove(INVITE, uri);
        send();
    }

    private void send() {
        cseq++;
        branch = wire.branch();
        provisional = false;
        var text = party.invite(uri, branch, cseq);
        proofs.forEach(proof -> text.line(proof.header(), proof.value()));
        if (sessionSeconds > 0) {
            text.line("Session-Expires", String.valueOf(sessionSeconds)).line("Min-SE", String.valueOf(sessionSeconds));
        }
        transaction = wire.send(text.withBody("application/sdp", offer));
    }

    int cseq() {
        return cseq;
    }

    boolean isCurrent(ClientTransaction asked) {
        return asked != null && asked == transaction;
    }

    void heardProvisional() {
        provisional = true;
    }

    boolean hasProvisional() {
        return provisional;
    }

    /** Sends it again if this refusal is one that asks for it; true where it was. */
    boolean sendsAgain(ResponseFacts facts) {
        boolean again = switch (facts.status()) {
            case 401 -> proves(false, facts.all("WWW-Authenticate"));
            case 407 -> proves(true, facts.all("Proxy-Authenticate"));
            case 422 -> waitsLonger(facts);
            case 301, 302 -> follows(facts);
            default -> false;
        };
        if (again) {
            send();
        }
        return again;
    }

    private boolean proves(boolean proxy, List<String> texts) {
        var challenge = Challenge.best(proxy, texts);
        if (account.isEmpty() || challenge.isEmpty() || !tries.take(challenge.get())) {
            return false;
        }
        proofs = account.answer(challenge.get(), INVITE, uri);
        return true;
    }

    /** RFC 4028 §7.4: once, as long as the other side wants at least. */
    private boolean waitsLonger(ResponseFacts facts) {
        int wanted = facts.number("Min-SE").orElse(0);
        boolean once = sessionSeconds == 0 && wanted > 0;
        if (once) {
            sessionSeconds = wanted;
            proofs = account.prove(INVITE, uri);
        }
        return once;
    }

    /** Once, to the same number at the same host: another number is a diversion, another host is nobody we know. */
    private boolean follows(ResponseFacts facts) {
        var wish = party.trunk().wish();
        if (redirected || wish.redirects() == Redirects.REFUSE) {
            return false;
        }
        redirected = true;
        return facts.contact().map(address -> address.getURI()).filter(SipURI.class::isInstance)
                .map(SipURI.class::cast).filter(this::isSame).map(target -> {
                    uri = target.toString();
                    proofs = account.prove(INVITE, uri);
                    return true;
                }).orElse(false);
    }

    private boolean isSame(SipURI target) {
        var wish = party.trunk().wish();
        boolean sameHost = target.getHost().equalsIgnoreCase(wish.host())
                || target.getHost().equalsIgnoreCase(Party.domain(wish));
        return sameHost && party.uri().startsWith("sip:" + target.getUser() + "@");
    }

    void cancel() {
        wire.cancel(transaction);
    }

    /** Stops repeating it; what still comes is dealt with outside the transaction. */
    void forget() {
        try {
            if (transaction != null) {
                transaction.terminate();
            }
        } catch (ObjectInUseException over) {
            throw new WireTrouble("the transaction would not end", over);
        }
    }

    /** CANCEL of a forgotten INVITE: the same branch and number (RFC 3261 §9.1). */
    void cancelLate() {
        wire.sendAlone(same("CANCEL", party.to()).withoutBody());
    }

    /** ACK of a refusal that came after the INVITE was forgotten (RFC 3261 §17.1.1.3). */
    void acknowledgeLate(String to) {
        wire.sendAlone(same("ACK", to).withoutBody());
    }

    private RequestText same(String method, String to) {
        return new RequestText(method, uri).line("Via", party.home().via(branch)).line("Route", party.route())
                .line("Max-Forwards", "70").line("From", party.from()).line("To", to).line("Call-ID", party.callId())
                .line("CSeq", cseq + " " + method);
    }
}
