package io.trustline.sip.peers;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.net.InetAddress;
import java.security.SecureRandom;
import java.time.Clock;
import java.time.Duration;
import java.util.Optional;
import java.util.concurrent.BlockingQueue;
import java.util.concurrent.LinkedBlockingQueue;
import java.util.concurrent.TimeUnit;

import org.junit.jupiter.api.Test;

import io.trustline.sip.api.Language;
import io.trustline.sip.media.control.Agreement;
import io.trustline.sip.media.control.MediaNews;
import io.trustline.sip.media.control.MediaWish;
import io.trustline.sip.media.control.SoundRoom;
import io.trustline.sip.media.control.SoundRules;
import io.trustline.sip.media.rtp.control.Ports;
import io.trustline.sip.peers.harness.Await;
import io.trustline.sip.peers.harness.Baresip;
import io.trustline.sip.peers.harness.Needs;
import io.trustline.sip.peers.harness.Network;
import io.trustline.sip.peers.harness.RawCall;
import io.trustline.sip.peers.house.Gateway;
import io.trustline.sip.peers.house.Listener;
import io.trustline.sip.speech.control.Ear;
import io.trustline.sip.speech.control.Listeners;
import io.trustline.sip.speech.control.PromptFolder;
import io.trustline.sip.speech.control.Prompts;
import io.trustline.sip.speech.control.SpokenScript;

/** A foreign telephone that insists on encryption opens what we seal, and we what it seals (VOX-5). */
@Needs({"baresip", "sox"})
class EncryptedPeerIT {

    private static final String CODE = "907316";
    private static final Prompts PROMPTS = new Prompts(new PromptFolder(Optional.empty()));

    private final BlockingQueue<MediaNews> news = new LinkedBlockingQueue<>();

    @Test
    void aCodeArrivesEncrypted() throws Exception {
        try (var listeners = new Listeners(new Ear(PROMPTS), 1, 10, Thread::new);
                var room = room(listeners);
                var phone = Baresip.answers(Gateway.NUMBER, Network.PHONE, "pcma;mediaenc=srtp-mand")) {
            var line = room.open(new MediaWish(true), news::add).orElseThrow();
            try (var call = RawCall.to(Gateway.NUMBER, Network.PHONE, phone.port(), line.offer())) {
                assertEquals(new Agreement.Agreed("PCMA", 20, true, ""), line.agree(call.answer()));
                var speech = new SpokenScript(PROMPTS).again(Language.ENGLISH, CODE);
                line.say(speech);
                assertEquals(speech, ((MediaNews.FirstDigit) news.poll(20, TimeUnit.SECONDS)).speech());
                assertTrue(((MediaNews.Said) news.poll(40, TimeUnit.SECONDS)).proof().matches());
                assertTrue(line.figures().received() > 300, line.figures().toString());
            }
            Await.until("it is recorded", () -> phone.recordings().size() == 1);
            assertEquals(CODE + " " + CODE, Listener.hears(phone.recordings().get(0), Language.ENGLISH));
        }
    }

    private static SoundRoom room(Listeners listeners) throws Exception {
        var here = InetAddress.getByName(Network.GATEWAY);
        var rules = new SoundRules(here, new Ports.Range(here, 50_000, 50_099, 46, Duration.ZERO), 10,
                Duration.ofSeconds(20), false);
        var room = new SoundRoom(rules,
                new SoundRoom.Tools(PROMPTS, listeners, Clock.systemUTC(), new SecureRandom(), Thread::new));
        room.start();
        return room;
    }
}
