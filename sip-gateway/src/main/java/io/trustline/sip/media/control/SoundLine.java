package io.trustline.sip.media.control;

import io.trustline.sip.media.rtp.control.PortPair;
import io.trustline.sip.media.rtp.control.RtpReceiving;
import io.trustline.sip.media.rtp.control.RtpSender;
import io.trustline.sip.media.rtp.control.Rtcp;
import io.trustline.sip.media.rtp.control.StreamEar;
import io.trustline.sip.media.sdp.control.UnusableSdp;
import io.trustline.sip.speech.control.Speech;
import io.trustline.sip.speech.control.Law;
import io.trustline.sip.speech.control.Track;
import java.net.InetSocketAddress;

/** One line: what was agreed, and its two halves. */
final class SoundLine implements MediaLine, StreamEar {

    private final SoundRoom room;
    private final PortPair ports;
    private final MediaEar ear;
    private final Negotiation negotiation;
    private final RtpReceiving receiving;
    private final RtpSender sender;
    private volatile Terms terms;
    private boolean sending;
    private boolean closed;

    SoundLine(SoundRoom room, PortPair ports, MediaWish wish, MediaEar ear) {
        this.room = room;
        this.ports = ports;
        this.ear = ear;
        var tools = room.tools();
        negotiation = new Negotiation(room.rules(), ports.port(), wish, tools.random());
        receiving = new RtpReceiving(this, room.rules().anySource(), room.rules().silence());
        sender = new RtpSender(ports, this, new Rtcp(receiving, tools.clock(), tools.random()), tools.random());
    }

    RtpReceiving receiving() {
        return receiving;
    }

    PortPair ports() {
        return ports;
    }

    @Override
    public String offer() {
        return negotiation.offer();
    }

    @Override
    public synchronized Agreement agree(String answer) {
        try {
            adopt(negotiation.answered(answer));
            return agreed("");
        } catch (UnusableSdp unusable) {
            return new Agreement.Disagreed(unusable.getMessage());
        }
    }

    @Override
    public synchronized Agreement reagree(String offer) {
        if (offer.isEmpty()) {
            return terms == null ? new Agreement.Disagreed("nothing agreed yet") : agreed(negotiation.again());
        }
        try {
            adopt(negotiation.offered(offer, terms));
            return agreed(negotiation.answer(offer, terms));
        } catch (UnusableSdp unusable) {
            return new Agreement.Disagreed(unusable.getMessage());
        }
    }

    @Override
    public void say(Speech speech) {
        var agreed = terms;
        // Before anything is agreed no law is better than the other; it is translated where it must be.
        var law = agreed == null ? Law.A_LAW : agreed.route().law();
        if (!sender.say(room.tools().prompts().track(speech, law))) {
            throw new IllegalStateException("more speeches than a call has");
        }
    }

    @Override
    public void hush() {
        sender.hush();
    }

    @Override
    public MediaFigures figures() {
        var agreed = terms;
        return new MediaFigures(sender.sent(), receiving.received(), sender.skipped(), receiving.foreign(),
                agreed == null ? "" : agreed.route().law().encoding(), negotiation.encrypted());
    }

    @Override
    public synchronized void close() {
        if (!closed) {
            closed = true;
            sender.close();
            if (!sending) {
                left();
            }
        }
    }

    @Override
    public void key(char key) {
        room.tell(ear, new MediaNews.Key(key));
    }

    @Override
    public void heardFrom(InetSocketAddress source) {
        sender.latch(source);
    }

    @Override
    public void firstDigit(Track track) {
        room.tell(ear, new MediaNews.FirstDigit(track.speech(), room.tools().clock().instant()));
    }

    @Override
    public void said(Track track, short[] sent) {
        room.tools().listeners().listen(track.speech(), sent,
                proof -> room.tell(ear, new MediaNews.Said(track.speech(), proof)));
    }

    @Override
    public void silent() {
        room.tell(ear, new MediaNews.Silent());
    }

    @Override
    public void broken(String reason) {
        room.tell(ear, new MediaNews.Broken(reason));
    }

    @Override
    public void left() {
        room.forget(this);
    }

    private void adopt(Terms agreed) {
        terms = agreed;
        receiving.expect(agreed.expected());
        sender.route(agreed.route());
        if (!sending && !closed) {
            sending = true;
            room.pacer().add(sender);
        }
    }

    private Agreement agreed(String sdp) {
        var route = terms.route();
        return new Agreement.Agreed(route.law().encoding(), route.packetMillis(), negotiation.encrypted(), sdp);
    }
}
