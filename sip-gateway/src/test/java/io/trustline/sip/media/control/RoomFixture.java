package io.trustline.sip.media.control;

import io.trustline.sip.media.rtp.control.Ports;
import io.trustline.sip.speech.control.Ear;
import io.trustline.sip.speech.control.Listeners;
import io.trustline.sip.speech.control.PromptFolder;
import io.trustline.sip.speech.control.Prompts;
import io.trustline.sip.speech.control.Script;
import io.trustline.sip.speech.control.SpokenScript;
import java.net.InetAddress;
import java.time.Clock;
import java.time.Duration;
import java.util.List;
import java.util.Optional;
import java.util.SplittableRandom;
import java.util.concurrent.CopyOnWriteArrayList;

/** A room on this machine's own address, with the built-in prompts. */
final class RoomFixture implements AutoCloseable {

    static final int FIRST_PORT = 23_000;
    static final int LAST_PORT = 23_399;
    static final Prompts PROMPTS = new Prompts(new PromptFolder(Optional.empty()));
    static final Script SCRIPT = new SpokenScript(PROMPTS);
    static final Ear EAR = new Ear(PROMPTS);

    final List<Thread> threads = new CopyOnWriteArrayList<>();
    final Listeners listeners = new Listeners(EAR, 1, 10, this::thread);
    final SoundRoom room;

    RoomFixture(Duration silence, boolean anySource) {
        var here = InetAddress.getLoopbackAddress();
        var range = new Ports.Range(here, FIRST_PORT, LAST_PORT, 46, Duration.ZERO);
        room = new SoundRoom(new SoundRules(here, range, 100, silence, anySource),
                new SoundRoom.Tools(PROMPTS, listeners, Clock.systemUTC(), new SplittableRandom(5), this::thread));
        room.start();
    }

    RoomFixture() {
        this(Duration.ofMinutes(1), false);
    }

    private Thread thread(Runnable work) {
        var thread = new Thread(work, "room");
        thread.setDaemon(true);
        threads.add(thread);
        return thread;
    }

    @Override
    public void close() {
        room.close();
        listeners.close();
    }
}
