import io.trustline.sip.api.CallOutcome.Plain;
import io.trustline.sip.peers.harness.Network;
import io.trustline.sip.peers.harness.Sipp;
import io.trustline.sip.peers.house.Gateway;
import io.trustline.sip.peers.house.PlacedCall;
import io.trustline.sip.peers.house.TrunkBook;
import java.time.Duration;
import java.util.ArrayList;
import java.util.concurrent.TimeUnit;

/**
 * How many calls a second are set up without one failure: SIPp calling SIPp, and our whole engine (tables, sound, both)
 * calling the same SIPp, in turn, faster and faster until one of a thousand fails. Arguments: seconds at each rate.
 */
final class CallRate {

    private static final int[] RATES = {50, 100, 200, 300, 400, 500, 700, 1000, 1500, 2000, 3000};
    private static final long SECOND = TimeUnit.SECONDS.toNanos(1);

    private CallRate() {
    }

    public static void main(String[] arguments) {
        Loads.quiet();
        int seconds = Integer.parseInt(arguments[0]);
        gateway(50, seconds);
        int sipp = 0;
        int ours = 0;
        for (int rate : RATES) {
            sipp = sipp(rate, seconds) ? rate : sipp;
        }
        for (int rate : RATES) {
            if (!gateway(rate, seconds)) {
                break;
            }
            ours = rate;
        }
        System.out.printf("calls set up a second without a failure: SIPp %d%s, gateway %d, ratio %.2f%n", sipp,
                sipp == RATES[RATES.length - 1] ? " or more" : "", ours, (double) ours / sipp);
        System.exit(0);
    }

    private static boolean sipp(int rate, int seconds) {
        var patience = Duration.ofSeconds(seconds + 20);
        try (var phone = phone(rate * seconds, patience);
                var caller = Sipp.plays("call-load", Network.STRANGER).calls(rate * seconds).quiet(patience)
                        .with("-r", String.valueOf(rate), "-l", "10000", Network.TRUNK + ":" + phone.port()).start()) {
            caller.awaitSuccess();
            System.out.printf("SIPp to SIPp %d/s: %d calls, none failed%n", rate, rate * seconds);
            return true;
        } catch (AssertionError failed) {
            System.out.printf("SIPp to SIPp %d/s: calls failed%n", rate);
            return false;
        }
    }

    private static boolean gateway(int rate, int seconds) {
        try (var phone = phone(rate * seconds, Duration.ofSeconds(seconds + 60));
                var gateway = Gateway.over(TrunkBook.udp("north", Network.TRUNK, phone.port())).start()) {
            var calls = new ArrayList<PlacedCall>();
            long begun = System.nanoTime();
            for (int call = 0; call < rate * seconds; call++) {
                Loads.waitUntil(begun + call * SECOND / rate);
                calls.add(gateway.call("365882"));
            }
            double took = (System.nanoTime() - begun) / (double) SECOND;
            long failed = calls.stream().filter(call -> call.outcome() != Plain.HUNG_UP).count();
            System.out.printf("gateway to SIPp %d/s: %d calls asked for in %.1f s, %d failed%n", rate, calls.size(),
                    took, failed);
            // Asked for more slowly than planned is a failure too.
            return failed == 0 && took < seconds * 1.05;
        }
    }

    private static Sipp phone(int calls, Duration patience) {
        return Sipp.plays("hang-up", Network.TRUNK).fill("listen", "500").calls(calls).quiet(patience)
                .with("-l", "10000").start();
    }
}
