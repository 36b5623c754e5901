package io.trustline.sip.stack.control;

import io.trustline.sip.digest.control.DigestAccount;
import io.trustline.sip.leg.control.HangUp;
import io.trustline.sip.stack.message.control.ResponseFacts;
import io.trustline.sip.stack.wire.control.Wire;
import java.util.HashMap;
import java.util.Map;
import java.util.Optional;
import javax.sip.ClientTransaction;

/** The dialogs that one INVITE began, by the tag of the other side, and what we send in them. In the leg's mailbox. */
final class Forks {

    /** No honest forking proxy reaches so many; a flood of tags ends here. */
    private static final int MOST = 16;

    private final Wire wire;
    private final Party party;
    private final DigestAccount account;
    private final Map<String, Dialogue> dialogues = new HashMap<>();

    Forks(Ground ground, Party party) {
        this.wire = ground.wire();
        this.party = party;
        this.account = ground.accounts().of(party.trunk());
    }

    /** The dialog of this answer, made anew where it is the first of its tag; none where there are too many. */
    Optional<Dialogue> of(ResponseFacts facts, int cseq) {
        var known = dialogues.get(facts.toTag());
        if (known == null && dialogues.size() < MOST) {
            known = new Dialogue(facts.to(), facts.toTag(), target(facts), facts.routes(), cseq);
            dialogues.put(facts.toTag(), known);
        }
        return Optional.ofNullable(known);
    }

    /** The answer's Contact and route count from now on. */
    void confirm(Dialogue dialogue, ResponseFacts facts) {
        dialogue.confirm(target(facts), facts.routes());
    }

    private String target(ResponseFacts facts) {
        return facts.contact().map(address -> address.getURI().toString()).orElse(party.uri());
    }

    void acknowledge(Dialogue dialogue, int inviteCseq) {
        wire.sendAlone(party.within(dialogue, "ACK", wire.branch()).line("CSeq", inviteCseq + " ACK").withoutBody());
    }

    /** RFC 3262 §7.2. */
    void acknowledgeReliable(Dialogue dialogue, int reliable, int inviteCseq) {
        send(dialogue, "PRACK", "RAck", reliable + " " + inviteCseq + " INVITE");
    }

    ClientTransaction bye(Dialogue dialogue, HangUp why) {
        return send(dialogue, "BYE", "Reason", "Q.850;cause=" + why.q850() + ";text=\"" + why.text() + "\"");
    }

    private ClientTransaction send(Dialogue dialogue, String method, String header, String value) {
        int cseq = dialogue.nextCseq();
        var text = party.within(dialogue, method, wire.branch()).line("CSeq", cseq + " " + method).line(header, value);
        account.prove(method, dialogue.target()).forEach(proof -> text.line(proof.header(), proof.value()));
        return wire.send(text.withoutBody());
    }
}
