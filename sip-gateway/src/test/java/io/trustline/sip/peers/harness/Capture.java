package io.trustline.sip.peers.harness;

import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Stream;

/** What went over the wire of the namespace, and what tshark has to say about it. */
public final class Capture implements AutoCloseable {

    private final Program program;
    private final Path folder;
    private final Path file;

    private Capture() {
        folder = Workroom.folder("capture");
        file = folder.resolve("wire.pcap");
        // Between addresses of one namespace everything goes over lo.
        program = Program.start(folder, List.of("tshark", "-q", "-i", "lo", "-B", "32", "-w", file.toString()));
        program.awaitSaid("Capturing on");
        Await.until("the capture has begun", () -> Files.exists(file) && file.toFile().length() > 0);
    }

    public static Capture start() {
        return new Capture();
    }

    /** Ends it, once everything that was sent before is in the file. */
    public Capture stop() {
        var last = "trustline-last-packet";
        Await.until("the capture has seen the last packet", () -> {
            Wire.shout(last);
            return Workroom.read(file).contains(last);
        });
        program.close();
        return this;
    }

    /** The values of those fields of each packet that the display filter lets through; {@code decodes} as in -d. */
    public List<List<String>> fields(String filter, List<String> decodes, String... fields) {
        var command = new ArrayList<>(List.of("-Y", filter, "-T", "fields", "-E", "separator=|", "-E", "occurrence=f"));
        Stream.of(fields).flatMap(field -> Stream.of("-e", field)).forEach(command::add);
        return read(decodes, command).lines().map(line -> List.of(line.split("\\|", -1))).toList();
    }

    /** Tshark's table of RTP streams, its lines as they are. */
    public List<String> rtpStreams(List<String> decodes) {
        return read(decodes, List.of("-q", "-z", "rtp,streams")).lines().filter(line -> line.contains("0x")).toList();
    }

    /** What tshark takes for warnings and errors, one line each. */
    public List<String> warnings(List<String> decodes, String filter) {
        return fields("(" + filter + ") && (_ws.expert.severity >= 0x600000)", decodes, "frame.number",
                "_ws.expert.message").stream().map(line -> String.join(" ", line)).toList();
    }

    public Path file() {
        return file;
    }

    @Override
    public void close() {
        program.close();
    }

    private String read(List<String> decodes, List<String> arguments) {
        var command = new ArrayList<>(List.of("tshark", "-n", "-r", file.toString()));
        decodes.forEach(decode -> command.addAll(List.of("-d", decode)));
        command.addAll(arguments);
        var room = Workroom.folder("tshark");
        try (var reader = Program.start(room, command)) {
            if (reader.awaitEnd(Duration.ofSeconds(60)) != 0) {
                throw new AssertionError(reader.said());
            }
            return reader.said().lines().filter(line -> !line.startsWith("Running as user"))
                    .reduce("", (all, line) -> all + line + "\n");
        }
    }
}
