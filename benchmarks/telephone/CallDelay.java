import io.trustline.sip.peers.harness.Await;
import io.trustline.sip.peers.harness.Network;
import io.trustline.sip.peers.harness.RawPhone;
import io.trustline.sip.peers.harness.SoundTap;
import io.trustline.sip.peers.house.Gateway;
import io.trustline.sip.peers.house.TrunkBook;
import java.time.Duration;

/**
 * How long it takes from asking for a call until its INVITE is at the telephone, and from picking up until the first
 * sound that is not silence; both seen by the telephone. Arguments: calls.
 */
final class CallDelay {

    private CallDelay() {
    }

    public static void main(String[] arguments) {
        Loads.quiet();
        int count = Integer.parseInt(arguments[0]);
        var toInvite = new long[count];
        var toSound = new long[count];
        try (var phone = RawPhone.at(Network.TRUNK);
                var gateway = Gateway.over(TrunkBook.udp("north", Network.TRUNK, phone.port())).start()) {
            for (int warm = 0; warm < 20; warm++) {
                measure(gateway, phone, new long[1], new long[1], 0);
            }
            for (int call = 0; call < count; call++) {
                measure(gateway, phone, toInvite, toSound, call);
            }
        }
        System.out.println("request to INVITE at the telephone: " + Loads.percentiles(toInvite));
        System.out.println("picked up to first sound, half a second of it on purpose: " + Loads.percentiles(toSound));
        System.exit(0);
    }

    private static void measure(Gateway gateway, RawPhone phone, long[] toInvite, long[] toSound, int call) {
        try (var sound = SoundTap.echo(Network.TRUNK)) {
            long asked = System.nanoTime();
            var placed = gateway.call("365882");
            var invite = phone.await("INVITE");
            toInvite[call] = System.nanoTime() - asked;
            phone.pickUp(invite, sound.port());
            long picked = System.nanoTime();
            phone.await("ACK");
            Await.until("there is sound", Duration.ofSeconds(5), () -> sound.firstSound() != 0);
            toSound[call] = sound.firstSound() - picked;
            phone.say(invite, phone.inCall(invite, "BYE", 1));
            placed.outcome();
        }
    }
}
