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
    private final Encryption encryption;
    private final int port;
    private final long id;
    private final String offer;
    private int version = 1;

    Negotiation(SoundRules rules, int port, MediaWish wish, RandomGenerator random) {
        this.rules = rules;
        this.port = port;
        encryption = new Encryption(wish.secure(), random);
        id = random.nextLong(Integer.MAX_VALUE);
        offer = own().offer(version);
    }

    boolean encrypted() {
        return encryption.isWanted();
    }

    String offer() {
        return offer;
    }

    /** Our description offered once more, within the call. */
    String again() {
        version++;
        return own().offer(version);
    }

    /** What their answer to our offer makes of it. */
    Terms answered(String answer) {
        var theirs = read(answer);
        var law = first(theirs);
        encryption.answered(theirs.cryptos());
        return terms(theirs, law);
    }

    /** What their offer makes of what was agreed; the codec stays where it can, so that nothing crackles. */
    Terms offered(String offer, Terms before) {
        var theirs = read(offer);
        var law = before != null && format(theirs, before.route().law()).isPresent()
                ? before.route().law()
                : first(theirs);
        encryption.offered(theirs.cryptos());
        return terms(theirs, law);
    }

    String answer(String offer, Terms terms) {
        version++;
        return own().answer(version, SdpReader.read(offer), terms.route().law().encoding() + CLOCK);
    }

    private OwnDescription own() {
        return new OwnDescription(rules.announced(), port, id, encryption.own());
    }

    private Description read(String sdp) {
        var theirs = SdpReader.read(sdp);
        UnusableSdp.unless(theirs.secure() == encrypted(),
                encrypted() ? "no encryption" : "encryption that was not offered");
        UnusableSdp.unless(!theirs.direction().receives() || mayBeSentTo(theirs),
                "an address that sound must not be sent to");
        return theirs;
    }

    private Terms terms(Description theirs, Law law) {
        int format = format(theirs, law).orElseThrow();
        var route = new Route(theirs.rtp(), theirs.rtcp(), law, format, theirs.packetMillis(),
                theirs.direction().receives(), encryption.sealing());
        var expected = new Expected(theirs.rtp().getAddress(), sound(format, law), events(theirs),
                theirs.direction().sends(), encryption.opening());
        return new Terms(route, expected);
    }

    private static Optional<Integer> format(Description theirs, Law law) {
        return theirs.format(law.encoding() + CLOCK);
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

    /** The one that they name first. */
    private static Law first(Description theirs) {
        return Arrays.stream(Law.values()).filter(law -> format(theirs, law).isPresent())
                .min(Comparator.comparing(law -> theirs.formats().indexOf(format(theirs, law).orElseThrow())))
                .orElseThrow(() -> new UnusableSdp("no codec in common"));
    }

    private boolean mayBeSentTo(Description theirs) {
        return Addresses.mayBeSentTo(theirs.rtp().getAddress(), rules.ports().address());
    }
}
