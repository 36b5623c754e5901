package io.trustline.sip.media.control;

import io.trustline.sip.media.rtp.control.Expected;
import io.trustline.sip.media.rtp.control.Route;
import io.trustline.sip.media.sdp.control.Addresses;
import io.trustline.sip.media.sdp.control.Description;
import io.trustline.sip.media.sdp.control.OwnDescription;
import io.trustline.sip.media.sdp.control.SdpReader;
import io.trustline.sip.media.sdp.control.UnusableSdp;
import io.trustline.sip.speech.control.Law;
import java.util.Arrays;
import java.util.Comparator;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.random.RandomGenerator;

/** Offer and answer (RFC 3264) of one line. Not safe for several threads; its line is. */
final class Negotiation {

    private static final String CLOCK = "/8000";

    private final SoundRules rules;
    private final OwnDescription own;
    private int version = 1;

    Negotiation(SoundRules rules, int port, MediaWish wish, RandomGenerator random) {
        this.rules = rules;
        own = new OwnDescription(rules.announced(), port, random.nextLong(Integer.MAX_VALUE), Optional.empty());
    }

    boolean encrypted() {
        return own.crypto().isPresent();
    }

    String offer() {
        return own.offer(1);
    }

    /** Our description offered once more, within the call. */
    String again() {
        version++;
        return own.offer(version);
    }

    /** What their answer to our offer makes of it. */
    Terms answered(String answer) {
        return terms(SdpReader.read(answer), Optional.empty());
    }

    /** What their offer makes of what was agreed; the codec stays where it can, so that nothing crackles. */
    Terms offered(String offer, Terms before) {
        return terms(SdpReader.read(offer), Optional.ofNullable(before).map(terms -> terms.route().law()));
    }

    String answer(String offer, Terms terms) {
        version++;
        return own.answer(version, SdpReader.read(offer), terms.route().law().encoding() + CLOCK);
    }

    private Terms terms(Description theirs, Optional<Law> preferred) {
        UnusableSdp.unless(theirs.secure() == encrypted(),
                encrypted() ? "no encryption" : "encryption that was not offered");
        var direction = theirs.direction();
        UnusableSdp.unless(!direction.receives() || mayBeSentTo(theirs), "an address that sound must not be sent to");
        var law = preferred.filter(kept -> theirs.format(kept.encoding() + CLOCK).isPresent())
                .or(() -> first(theirs)).orElseThrow(() -> new UnusableSdp("no codec in common"));
        int format = theirs.format(law.encoding() + CLOCK).orElseThrow();
        var route = new Route(theirs.rtp(), theirs.rtcp(), law, format, theirs.packetMillis(), direction.receives());
        var expected = new Expected(theirs.rtp().getAddress(), sound(format, law), events(theirs),
                direction.sends());
        return new Terms(route, expected);
    }

    /** Some send with their own number for it, others with ours. */
    private static Set<Integer> sound(int format, Law law) {
        return new HashSet<>(List.of(format, law.payloadType()));
    }

    private static Set<Integer> events(Description theirs) {
        var events = new HashSet<>(Set.of(OwnDescription.EVENTS));
        theirs.events().ifPresent(events::add);
        return events;
    }

    private static Optional<Law> first(Description theirs) {
        return Arrays.stream(Law.values()).filter(law -> theirs.format(law.encoding() + CLOCK).isPresent())
                .min(Comparator.comparing(law -> theirs.formats().indexOf(
                        theirs.format(law.encoding() + CLOCK).orElseThrow())));
    }

    private boolean mayBeSentTo(Description theirs) {
        return Addresses.mayBeSentTo(theirs.rtp().getAddress(), rules.ports().address());
    }
}
