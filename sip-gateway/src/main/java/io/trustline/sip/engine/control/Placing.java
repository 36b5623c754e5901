package io.trustline.sip.engine.control;

import io.trustline.kernel.correlation.CorrelationId;
import io.trustline.kernel.identity.Msisdn;
import io.trustline.kernel.messaging.Inbox;
import io.trustline.sip.api.CallOutcome.NotDialled;
import io.trustline.sip.api.DialDecision;
import io.trustline.sip.api.DialRefusal;
import io.trustline.sip.api.PlaceCall;
import io.trustline.sip.call.control.CallOrder;
import io.trustline.sip.call.control.CallTag;
import io.trustline.sip.control.SipLog;
import io.trustline.sip.journal.control.Asked;
import io.trustline.sip.journal.control.CallMail;
import io.trustline.sip.journal.control.CallRows;
import java.time.Instant;
import java.util.Optional;
import java.util.UUID;

/**
 * Judges a command and writes down what comes of it, all in the caller's one transaction: either nothing happened, or
 * the call is known for ever, whatever breaks afterwards.
 */
final class Placing {

    private static final String NO_NUMBER = "?";

    private final Inbox inbox;
    private final CallRows rows;
    private final CallMail mail;
    private final House house;
    private final UUID boot;

    Placing(Inbox inbox, CallRows rows, CallMail mail, House house, UUID boot) {
        this.inbox = inbox;
        this.rows = rows;
        this.mail = mail;
        this.house = house;
        this.boot = boot;
    }

    /** @param closed why no call may be placed at all, if so */
    Placed place(Command command, Optional<DialRefusal> closed, Instant now) {
        if (command.message().isPresent() && !inbox.isFirst(command.message().get())
                || rows.isKnown(command.wish().call())) {
            return new Placed.Known();
        }
        if (closed.isPresent()) {
            return refuse(command, closed.get(), now);
        }
        return house.gate().judge(command.wish(), now, legitimate -> allow(command, legitimate, now),
                reason -> refuse(command, reason, now));
    }

    private Placed allow(Command command, Gatekeeper.Legitimate legitimate, Instant now) {
        if (rows.isUnderWay(command.tag())) {
            return refuse(command, DialRefusal.CALL_UNDER_WAY, now);
        }
        var decision = house.gate().decide(command.wish(), legitimate.number(), now);
        return decision instanceof DialDecision.Dial dial
                ? open(command, legitimate, dial, now)
                : refuse(command, ((DialDecision.Refuse) decision).reason(), now);
    }

    private Placed open(Command command, Gatekeeper.Legitimate legitimate, DialDecision.Dial dial, Instant now) {
        var tag = command.tag();
        var asked = asked(command, Optional.of(dial.number()), Optional.of(dial.country()), now);
        if (!rows.ask(asked, boot)) {
            return new Placed.Known();
        }
        if (!rows.claimChallenge(tag)) {
            return turnDown(tag, DialRefusal.CALL_UNDER_WAY, now);
        }
        return new Placed.Written(new CallOrder(tag, dial.number(), command.wish().language(), legitimate.greeting(),
                legitimate.matter(), now));
    }

    private Placed refuse(Command command, DialRefusal reason, Instant now) {
        var number = Msisdn.parse(command.wish().proof().number(), command.wish().region());
        return rows.ask(asked(command, number, Optional.empty(), now), boot)
                ? turnDown(command.tag(), reason, now)
                : new Placed.Known();
    }

    private Placed turnDown(CallTag tag, DialRefusal reason, Instant now) {
        rows.refuse(tag, reason, now);
        mail.ended(tag, new NotDialled(reason), now);
        SipLog.LOG.callRefused(tag.call(), reason.name());
        return new Placed.Refused(reason);
    }

    private Asked asked(Command command, Optional<Msisdn> number, Optional<String> country, Instant now) {
        var digests = house.digests();
        return new Asked(command.tag(), command.wish().language(), number.map(Msisdn::masked).orElse(NO_NUMBER),
                number.map(digests::of).orElseGet(() -> digests.ofText(command.wish().proof().number())), country, now);
    }

    /** A wish to call, and which message brought it, if one did. */
    record Command(PlaceCall wish, CorrelationId correlation, Optional<UUID> message) {

        CallTag tag() {
            return new CallTag(wish.call(), wish.challenge(), wish.service(), correlation);
        }
    }
}
