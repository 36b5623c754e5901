package io.trustline.sip.media.control;

import io.trustline.sip.media.rtp.control.Ports;
import io.trustline.sip.media.rtp.control.RtpPacer;
import io.trustline.sip.media.rtp.control.RtpReceiver;
import io.trustline.sip.speech.control.Listeners;
import io.trustline.sip.speech.control.Prompts;
import io.trustline.sip.speech.control.Speech;
import java.time.Clock;
import java.util.Optional;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.ThreadFactory;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicReference;
import java.util.concurrent.locks.LockSupport;
import java.util.random.RandomGenerator;

/** Where all lines are: the sending and the receiving thread, the ports, and the desk that tells the news. */
public final class SoundRoom implements MediaLines, AutoCloseable {

    /** What a room works with; {@code listeners} belong to whoever made them. */
    public record Tools(Prompts prompts, Listeners listeners, Clock clock, RandomGenerator random,
            ThreadFactory threads) {}

    private static final long GOODBYE_NANOS_MAX = TimeUnit.MILLISECONDS.toNanos(500);
    private final SoundRules rules;
    private final Tools tools;
    private final Ports ports;
    private final RtpPacer pacer;
    private final RtpReceiver receiver;
    private final NewsDesk desk;
    private final Set<SoundLine> lines = ConcurrentHashMap.newKeySet();
    private volatile boolean open;

    public SoundRoom(SoundRules rules, Tools tools) {
        this.rules = rules;
        this.tools = tools;
        ports = new Ports(rules.ports(), tools.random(), System::nanoTime);
        pacer = new RtpPacer(tools.threads());
        receiver = new RtpReceiver(tools.threads());
        desk = new NewsDesk(tools.threads());
    }

    public void start() {
        pacer.start();
        receiver.start();
        open = true;
    }

    /**
     * Says a speech to ourselves, so that the first call does not pay for what the virtual machine does at first;
     * returns at once. It sends real packets from one of our ports to itself.
     */
    public void warmUp(Speech speech) {
        var own = new AtomicReference<MediaLine>();
        open(new MediaWish(false), news -> {
            if (news instanceof MediaNews.Said) {
                own.get().close();
            }
        }).ifPresent(line -> {
            own.set(line);
            line.say(speech);
            if (line.agree(line.offer()) instanceof Agreement.Disagreed) {
                line.close();
            }
        });
    }

    @Override
    public Optional<MediaLine> open(MediaWish wish, MediaEar ear) {
        if (!open || lines.size() >= rules.linesMost()) {
            return Optional.empty();
        }
        return ports.open().map(pair -> {
            var line = new SoundLine(this, pair, wish, ear);
            lines.add(line);
            receiver.add(pair, line.receiving());
            return line;
        });
    }

    /** Lines that are not closed. */
    public int lines() {
        return lines.size();
    }

    /** Ports that could be opened now. */
    public int portsLeft() {
        return ports.left();
    }

    /** Says goodbye on every line, then leaves no thread and no port behind. */
    @Override
    public void close() {
        open = false;
        lines.forEach(SoundLine::close);
        long latest = System.nanoTime() + GOODBYE_NANOS_MAX;
        while (pacer.senders() > 0 && System.nanoTime() < latest) {
            LockSupport.parkNanos(TimeUnit.MILLISECONDS.toNanos(1));
        }
        pacer.close();
        lines.forEach(SoundLine::left);
        receiver.close();
        desk.close();
    }

    void tell(MediaEar ear, MediaNews news) {
        desk.tell(ear, news);
    }

    void forget(SoundLine line) {
        receiver.remove(line.ports(), () -> {
            if (lines.remove(line)) {
                ports.giveBack(line.ports());
            }
        });
    }

    SoundRules rules() {
        return rules;
    }

    Tools tools() {
        return tools;
    }

    RtpPacer pacer() {
        return pacer;
    }
}
