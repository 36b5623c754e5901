package io.trustline.sip.peers.harness;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.ByteBuffer;
import java.nio.ByteOrder;
import java.nio.channels.FileChannel;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;

/** An answering telephone that records what it hears. Its recordings are named by the second. */
public final class Baresip implements AutoCloseable {

    private static final int DRAWS = 3;
    private static final int HEAD = 44;
    private static final int RIFF_LENGTH = 4;

    private final Program program;
    private final Path folder;
    private final int port;

    /** Answers calls to that number (and no other); {@code codecs} such as {@code pcma,pcmu}. */
    public static Baresip answers(String number, String address, String codecs) {
        return listening(number, address, codecs, false);
    }

    /** Answers over TLS only with SRTP, its keys in the SDP; {@link #certificate()} names its address. */
    public static Baresip answersEncrypted(String number, String address) {
        return listening(number, address, "pcma", true);
    }

    /** A port that was free a moment ago may be somebody's by the time that it is used: then another is drawn. */
    private static Baresip listening(String number, String address, String codecs, boolean encrypted) {
        for (int left = DRAWS; left > 1; left--) {
            try {
                return new Baresip(number, address, Network.freePort(address), codecs, encrypted);
            } catch (PortTaken drawAgain) {
                continue;
            }
        }
        return new Baresip(number, address, Network.freePort(address), codecs, encrypted);
    }

    private Baresip(String number, String address, int port, String codecs, boolean encrypted) {
        this.port = port;
        folder = Workroom.folder("baresip");
        var values = Map.of("number", number, "address", address, "port", String.valueOf(port), "codecs", codecs,
                "folder",
                folder.toString(), "modules", modules(),
                "encryption", encrypted ? ";mediaenc=srtp-mand" : "", "secure",
                encrypted ? "module\tsrtp.so\nsip_certificate\t" + folder + "/phone.pem\n" : "");
        try {
            Files.createDirectories(folder.resolve("rec"));
            Files.writeString(folder.resolve("contacts"), "");
        } catch (IOException full) {
            throw new UncheckedIOException(full);
        }
        if (encrypted) {
            certify(address);
        }
        Workroom.fill("baresip/accounts", folder.resolve("accounts"), values);
        Workroom.fill("baresip/config", folder.resolve("config"), values);
        // Must outlast every call that is recorded.
        Program.run(folder,
                List.of("sox", "-n", "-r", "8000", "-c", "1", "-b", "16", "silence.wav", "trim", "0", "90"));
        program = Program.start(folder, List.of("baresip", "-4", "-f", folder.toString()));
        Await.until("baresip listens", () -> {
            if (!program.isAlive()) {
                throw PortTaken.or(program.said());
            }
            return Network.isTaken(address, port);
        });
    }

    public int port() {
        return port;
    }

    public int tlsPort() {
        return port + 1;
    }

    /** PEM. */
    public Path certificate() {
        return folder.resolve("cert.pem");
    }

    public String said() {
        return program.said();
    }

    /** What it heard, 8 kHz mono, one file for each call that it has written down to the end, in their order. */
    public List<Path> recordings() {
        return files().stream().filter(Baresip::isWhole).toList();
    }

    /** Whether there was a call, even if nothing was heard in it. */
    public boolean hasRecorded() {
        return !files().isEmpty();
    }

    private List<Path> files() {
        try (var files = Files.list(folder.resolve("rec"))) {
            return files.filter(file -> file.getFileName().toString().endsWith("-dec.wav")).sorted().toList();
        } catch (IOException broken) {
            throw new UncheckedIOException(broken);
        }
    }

    /** The length in a sound file's head is right only once the file was closed. */
    private static boolean isWhole(Path wav) {
        try (var file = FileChannel.open(wav)) {
            var head = ByteBuffer.allocate(HEAD).order(ByteOrder.LITTLE_ENDIAN);
            return file.size() > HEAD && file.read(head, 0) == HEAD && head.getInt(RIFF_LENGTH) + 8 == file.size();
        } catch (IOException broken) {
            throw new UncheckedIOException(broken);
        }
    }

    /** A command of its console, such as {@code /hangup}; keys are pressed by single characters. */
    public void tell(String line) {
        program.tell(line);
    }

    @Override
    public void close() {
        program.close();
    }

    private void certify(String address) {
        Program.run(folder, List.of("openssl", "req", "-x509", "-newkey", "ec", "-pkeyopt",
                "ec_paramgen_curve:prime256v1", "-nodes", "-keyout", "key.pem", "-out", "cert.pem", "-days", "2",
                "-subj",
                "/CN=phone", "-addext", "subjectAltName=IP:" + address));
        try {
            Files.writeString(folder.resolve("phone.pem"),
                    Files.readString(folder.resolve("key.pem")) + Files.readString(folder.resolve("cert.pem")));
        } catch (IOException full) {
            throw new UncheckedIOException(full);
        }
    }

    /** It could not listen where it was told to. */
    private static final class PortTaken extends AssertionError {

        private static final long serialVersionUID = 1L;

        private PortTaken(String said) {
            super(said);
        }

        static AssertionError or(String said) {
            return said.contains("already in use")
                    ? new PortTaken(said)
                    : new AssertionError("baresip ended at once: " + said);
        }
    }

    private static String modules() {
        return List.of("/usr/lib/baresip/modules", "/usr/lib/x86_64-linux-gnu/baresip/modules").stream()
                .filter(folder -> Files.isDirectory(Path.of(folder))).findFirst()
                .orElse("/usr/lib/baresip/modules");
    }
}
