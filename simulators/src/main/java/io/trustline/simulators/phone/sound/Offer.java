package io.trustline.simulators.phone.sound;

import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.net.UnknownHostException;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.OptionalInt;

/** What a caller's SDP offers, as far as a telephone cares, and what it is answered (RFC 3264). */
public record Offer(InetSocketAddress peer, Codec codec, OptionalInt keyType, String direction) {

    private static final String NUMERIC = "[0-9.]+|[0-9a-fA-F:.]+:[0-9a-fA-F:.]*";

    /** Empty where there is nothing to talk with: no audio, no G.711, or a name where an address should be. */
    public static Optional<Offer> of(String sdp) {
        var audio = audio(sdp.split("\r?\n"));
        var address = last(audio, "c=IN IP4 ").or(() -> last(audio, "c=IN IP6 ")).map(text -> text.split("/")[0]);
        var media = last(audio, "m=audio ").map(text -> text.split(" +")).filter(words -> words.length > 2);
        var codec = media.flatMap(Offer::codec);
        var port = media.map(words -> number(words[0].split("/")[0])).orElse(0);
        if (address.isEmpty() || codec.isEmpty() || port < 1 || port > 65_535 || !address.get().matches(NUMERIC)) {
            return Optional.empty();
        }
        return resolved(address.get()).map(host -> new Offer(new InetSocketAddress(host, port), codec.get(),
                keyType(audio), direction(audio)));
    }

    /** @param version grows with each answer in the same call */
    public String answer(String host, int port, long session, int version) {
        var kind = host.contains(":") ? "IP6" : "IP4";
        var lines = new ArrayList<>(List.of("v=0", "o=phone " + session + " " + version + " IN " + kind + " " + host,
                "s=-", "c=IN " + kind + " " + host, "t=0 0",
                "m=audio " + port + " RTP/AVP " + codec.payloadType()
                        + (keyType.isPresent() ? " " + keyType.getAsInt() : ""),
                "a=rtpmap:" + codec.payloadType() + " " + codec + "/8000"));
        if (keyType.isPresent()) {
            lines.add("a=rtpmap:" + keyType.getAsInt() + " telephone-event/8000");
            lines.add("a=fmtp:" + keyType.getAsInt() + " 0-15");
        }
        lines.add("a=ptime:20");
        lines.add("a=" + direction);
        return String.join("\r\n", lines) + "\r\n";
    }

    /** The lines before any media and those of the first audio, in which what comes later counts. */
    private static List<String> audio(String[] lines) {
        var kept = new ArrayList<String>();
        boolean inside = true;
        boolean found = false;
        for (var line : lines) {
            if (line.startsWith("m=")) {
                inside = !found && line.startsWith("m=audio ");
                found |= inside;
            }
            if (inside) {
                kept.add(line.strip());
            }
        }
        return kept;
    }

    private static Optional<String> last(List<String> lines, String start) {
        return lines.stream().filter(line -> line.startsWith(start)).reduce((former, latter) -> latter)
                .map(line -> line.substring(start.length()));
    }

    private static Optional<Codec> codec(String[] words) {
        return List.of(words).stream().skip(2).map(word -> Codec.of(number(word))).flatMap(Optional::stream)
                .findFirst();
    }

    private static OptionalInt keyType(List<String> lines) {
        return lines.stream().map(line -> line.toLowerCase(Locale.ROOT))
                .filter(line -> line.matches("a=rtpmap:\\d{1,3} telephone-event/8000.*"))
                .mapToInt(line -> number(line.substring("a=rtpmap:".length(), line.indexOf(' ')))).findFirst();
    }

    private static String direction(List<String> lines) {
        var said = lines.stream().filter(line -> line.matches("a=(sendonly|recvonly|inactive)"))
                .reduce((former, latter) -> latter).orElse("a=sendrecv");
        return switch (said.substring(2)) {
            case "sendonly" -> "recvonly";
            case "recvonly" -> "sendonly";
            case "inactive" -> "inactive";
            default -> "sendrecv";
        };
    }

    private static int number(String text) {
        return text.matches("\\d{1,5}") ? Integer.parseInt(text) : -1;
    }

    private static Optional<InetAddress> resolved(String address) {
        try {
            return Optional.of(InetAddress.getByName(address));
        } catch (UnknownHostException notAnAddress) {
            return Optional.empty();
        }
    }
}
