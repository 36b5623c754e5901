package io.trustline.sip.media.control;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTimeoutPreemptively;
import static org.junit.jupiter.api.Assertions.assertTrue;

import io.trustline.sip.api.Language;
import java.time.Duration;
import java.util.ArrayList;
import java.util.concurrent.BlockingQueue;
import java.util.concurrent.LinkedBlockingQueue;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;

/** A room opens, fills up and closes (VOX-5). */
class SoundRoomLifeTest {

    private final RoomFixture fixture = new RoomFixture();
    private final HallPhone phone = new HallPhone();
    private final BlockingQueue<MediaNews> news = new LinkedBlockingQueue<>();
    private final MediaLine line = fixture.room.open(new MediaWish(false), news::add).orElseThrow();

    @AfterEach
    void hangUp() {
        fixture.close();
        phone.close();
    }

    @Test
    void noMoreLinesThanAllowedAndNoneAfterTheEnd() {
        int free = 100 - fixture.room.lines();
        for (int i = 0; i < free; i++) {
            assertTrue(fixture.room.open(new MediaWish(false), news::add).isPresent());
        }
        assertTrue(fixture.room.open(new MediaWish(false), news::add).isEmpty());
        line.close();
        line.close();
        assertTimeoutPreemptively(Duration.ofSeconds(10), () -> {
            while (fixture.room.open(new MediaWish(false), news::add).isEmpty()) {
                Thread.onSpinWait();
            }
        });
        fixture.close();
        assertTrue(fixture.room.open(new MediaWish(false), news::add).isEmpty());
    }

    @Test
    void warmsUpByItselfAndIsQuietAfterwards() {
        int before = fixture.room.lines();
        fixture.room.warmUp(RoomFixture.SCRIPT.goodbye(Language.ENGLISH));
        assertEquals(before + 1, fixture.room.lines());
        assertTimeoutPreemptively(Duration.ofSeconds(10), () -> {
            while (fixture.room.lines() > before) {
                Thread.onSpinWait();
            }
        });
    }

    @Test
    void leavesNoThreadAndNoPortBehind() throws InterruptedException {
        int all = fixture.room.portsLeft() + 1;
        var more = new ArrayList<MediaLine>();
        for (int i = 0; i < 20; i++) {
            more.add(fixture.room.open(new MediaWish(false), news::add).orElseThrow());
            more.get(i).agree(phone.answer("8"));
        }
        fixture.close();
        for (var thread : fixture.threads) {
            thread.join(2000);
            assertFalse(thread.isAlive());
        }
        assertEquals(0, fixture.room.lines());
        assertEquals(all, fixture.room.portsLeft());
    }
}
