import com.sun.management.OperatingSystemMXBean;
import io.trustline.sip.api.Language;
import io.trustline.sip.media.control.MediaLine;
import io.trustline.sip.media.control.MediaNews;
import io.trustline.sip.media.control.MediaWish;
import io.trustline.sip.media.control.SoundRoom;
import io.trustline.sip.media.control.SoundRules;
import io.trustline.sip.media.rtp.control.Ports;
import io.trustline.sip.speech.control.Ear;
import io.trustline.sip.speech.control.Listeners;
import io.trustline.sip.speech.control.PromptFolder;
import io.trustline.sip.speech.control.Prompts;
import io.trustline.sip.speech.control.SpokenScript;
import java.lang.management.ManagementFactory;
import java.net.InetAddress;
import java.security.SecureRandom;
import java.time.Clock;
import java.time.Duration;
import java.util.ArrayList;
import java.util.Optional;
import java.util.concurrent.ThreadFactory;
import java.util.concurrent.atomic.AtomicInteger;

/**
 * Many calls that speak at once, through the gateway's own sending thread:
 *   SpeakingLines LINES SECONDS SINKPORT
 * Every line reads codes one after the other; each reading is listened to and proved, as in production. The calls begin
 * evenly over the length of one speech, as people's do.
 */
public final class SpeakingLines {

    private static final String CODE = "365882";

    public static void main(String[] args) throws Exception {
        int count = Integer.parseInt(args[0]);
        int seconds = Integer.parseInt(args[1]);
        int sink = Integer.parseInt(args[2]);
        var random = new SecureRandom();
        var prompts = new Prompts(new PromptFolder(Optional.empty()));
        var script = new SpokenScript(prompts);
        ThreadFactory threads = work -> {
            var thread = new Thread(work);
            thread.setDaemon(true);
            return thread;
        };
        var here = InetAddress.getLoopbackAddress();
        var listeners = new Listeners(new Ear(prompts), 1, 500, threads);
        var rules = new SoundRules(here, new Ports.Range(here, 40_000, 49_999, 46, Duration.ZERO), 2000,
                Duration.ofHours(1), false);
        var room = new SoundRoom(rules, new SoundRoom.Tools(prompts, listeners, Clock.systemUTC(), random, threads));
        room.start();
        var proved = new AtomicInteger();
        var failed = new AtomicInteger();
        var answer = "v=0\r\nc=IN IP4 127.0.0.1\r\nm=audio " + sink + " RTP/AVP 8 101\r\na=rtcp:9\r\n";
        var lines = new ArrayList<MediaLine>();
        long spacing = 20_000_000_000L / count;
        long start = System.nanoTime();
        for (int i = 0; i < count; i++) {
            var own = new MediaLine[1];
            own[0] = room.open(new MediaWish(false), news -> {
                if (news instanceof MediaNews.Said said) {
                    (said.proof().matches() ? proved : failed).incrementAndGet();
                    own[0].say(script.code(Language.MANDARIN, "", CODE));
                }
            }).orElseThrow();
            lines.add(own[0]);
            own[0].agree(answer);
            own[0].say(script.code(Language.MANDARIN, "", CODE));
            long wait = start + (i + 1) * spacing - System.nanoTime();
            if (wait > 0) {
                Thread.sleep(wait / 1_000_000, (int) (wait % 1_000_000));
            }
        }
        long cpu = cpu();
        long wall = System.nanoTime();
        System.out.println("all speak");
        Thread.sleep(seconds * 1000L);
        double share = 100.0 * (cpu() - cpu) / (System.nanoTime() - wall);
        long sent = lines.stream().mapToLong(line -> line.figures().sent()).sum();
        long skipped = lines.stream().mapToLong(line -> line.figures().skipped()).sum();
        lines.forEach(MediaLine::close);
        room.close();
        listeners.close();
        System.out.printf("lines %d, sent %d, skipped %d, codes proved %d, not proved %d, CPU %.0f %% of one core%n",
                count, sent, skipped, proved.get(), failed.get(), share);
    }

    private static long cpu() {
        return ((OperatingSystemMXBean) ManagementFactory.getOperatingSystemMXBean()).getProcessCpuTime();
    }
}
