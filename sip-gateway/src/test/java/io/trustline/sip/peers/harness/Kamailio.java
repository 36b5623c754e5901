package io.trustline.sip.peers.harness;

import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;

/** Kamailio as a telco's registrar and proxy that demands Digest of every REGISTER and INVITE. */
public final class Kamailio implements AutoCloseable {

    private static final String COMMAND = "/usr/sbin/kamailio";

    private final Program program;
    private final Path folder;
    private final int port;

    private Kamailio(Path folder, Map<String, String> values, int port, String address) {
        this.folder = folder;
        this.port = port;
        var file = Workroom.fill("kamailio/kamailio.cfg", folder.resolve("kamailio.cfg"), values);
        program = Program.start(folder, new ArrayList<>(List.of(COMMAND, "-f", file.toString(), "-DD", "-E", "-m", "32",
                "-M", "8", "-Y", folder.toString(), "-w", folder.toString())));
        Await.until("kamailio listens", () -> {
            if (!program.isAlive()) {
                throw new AssertionError("kamailio ended at once: " + program.said());
            }
            return Network.isTaken(address, port) && program.said().contains("kamailio ready");
        });
    }

    /**
     * Demands this user's Digest and sends what is allowed on to the telephone at {@code target} (host:port). Its
     * nonces live {@code nonceSeconds}.
     */
    public static Kamailio demands(String address, String user, String password, String target, int nonceSeconds) {
        int port = Network.freePort(address);
        return new Kamailio(Workroom.folder("kamailio"),
                Map.of("address", address, "port", String.valueOf(port), "user",
                        user, "password", password, "target", target, "nonce", String.valueOf(nonceSeconds)),
                port, address);
    }

    public int port() {
        return port;
    }

    /** Everything it logged, one line for each thing it did (see the configuration). */
    public String said() {
        return program.said();
    }

    public Path folder() {
        return folder;
    }

    public void awaitSaid(String words) {
        program.awaitSaid(words);
    }

    @Override
    public void close() {
        program.close();
    }
}
