package io.trustline.sip.peers.house;

import java.util.List;

import io.trustline.sip.api.TrunkWish;
import io.trustline.sip.api.TrunkWish.Media;
import io.trustline.sip.api.TrunkWish.Mode;
import io.trustline.sip.api.TrunkWish.NumberFormat;
import io.trustline.sip.api.TrunkWish.Redirects;
import io.trustline.sip.api.TrunkWish.Transport;

/** Trunks as tests want them: fixed, generous, with one thing changed. */
public final class TrunkBook {

    public static final String USER = "gateway";
    /** No secret: only the programs of one test know it. */
    public static final String PASSWORD = "open-sesame-".repeat(2);

    private static final int PLENTY = 2_000;

    private TrunkBook() {
    }

    public static TrunkWish udp(String name, String host, int port) {
        return trunk(name, host, port, Transport.UDP, Mode.STATIC, Media.RTP, 1);
    }

    /** Takes calls only when all with a lower number do not. */
    public static TrunkWish backup(String name, String host, int port) {
        return trunk(name, host, port, Transport.UDP, Mode.STATIC, Media.RTP, 2);
    }

    /** Takes so many of the calls that it and its equals share. */
    public static TrunkWish weighing(String name, String host, int port, int weight) {
        return trunk(name, host, port, Transport.UDP, Mode.STATIC, Media.RTP, 1, weight);
    }

    /** One with that text in everything that a header is made of. */
    public static List<TrunkWish> tampered(String text) {
        return List.of(written("evil" + text, "trunk.example", USER, "", "+8675500000000"),
                written("evil", "trunk.example" + text, USER, "", "+8675500000000"),
                written("evil", "trunk.example", USER + text, "", "+8675500000000"),
                written("evil", "trunk.example", USER, "trunk.example" + text, "+8675500000000"),
                written("evil", "trunk.example", USER, "", "+8675500000000" + text));
    }

    private static TrunkWish written(String name, String host, String user, String domain, String number) {
        return new TrunkWish(name, host, 5060, Transport.UDP, Mode.STATIC, user, PASSWORD, domain, number,
                NumberFormat.E164, true, PLENTY, PLENTY, 1, 1, List.of(), 10, Media.RTP, Redirects.REFUSE);
    }

    public static TrunkWish tcp(String name, String host, int port) {
        return trunk(name, host, port, Transport.TCP, Mode.STATIC, Media.RTP, 1);
    }

    public static TrunkWish tls(String name, String host, int port, Media media) {
        return trunk(name, host, port, Transport.TLS, Mode.STATIC, media, 1);
    }

    public static TrunkWish registering(String name, String host, int port) {
        return trunk(name, host, port, Transport.UDP, Mode.REGISTRATION, Media.RTP, 1);
    }

    private static TrunkWish trunk(String name, String host, int port, Transport transport, Mode mode, Media media,
            int priority) {
        return trunk(name, host, port, transport, mode, media, priority, 1);
    }

    private static TrunkWish trunk(String name, String host, int port, Transport transport, Mode mode, Media media,
            int priority, int weight) {
        return new TrunkWish(name, host, port, transport, mode, USER, PASSWORD, "", "+8675500000000",
                NumberFormat.E164, true, PLENTY, PLENTY, priority, weight, List.of(), 10, media, Redirects.REFUSE);
    }
}
