package io.trustline.sip.media.sdp.control;

import java.net.InetSocketAddress;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.regex.Pattern;

/** Reads one description: what holds for the whole, then the first audio stream that is not switched off. */
public final class SdpReader {

    private static final Pattern MEDIA = Pattern
            .compile("([a-z]{1,16}) ([0-9]{1,5})(?:/[0-9]{1,5})? ([A-Z/a-z]{1,32})((?: [!-~]{1,32}){1,32})");
    private static final Pattern RTPMAP = Pattern.compile("([0-9]{1,3}) ([A-Za-z0-9.-]{1,32}/[0-9]{1,6})(?:/1)?");
    private static final Pattern NUMBER = Pattern.compile("[0-9]{1,5}");
    private static final int PORT_MAX = 65_535;
    private static final int FORMAT_MAX = 127;

    private final List<String> mediaLines = new ArrayList<>();
    private final List<Crypto> cryptos = new ArrayList<>();
    private final Map<Integer, String> encodings = new HashMap<>(Map.of(0, "PCMU/8000", 8, "PCMA/8000"));
    private final Map<String, String> attributes = new HashMap<>();
    private List<Integer> formats = List.of();
    private Optional<String> connection = Optional.empty();
    private Direction direction = Direction.SENDRECV;
    private int audioLine = -1;
    private int port;
    private boolean secure;

    private SdpReader() {
    }

    /** Throws {@link UnusableSdp}. */
    public static Description read(String sdp) {
        return new SdpReader().take(Lines.of(sdp)).description();
    }

    private SdpReader take(List<Lines.Line> lines) {
        boolean ours = true;
        for (var line : lines) {
            if (line.type() == 'm') {
                ours = media(line.value());
            } else if (ours) {
                take(line);
            }
        }
        return this;
    }

    /** Whether this is the stream that we take. */
    private boolean media(String value) {
        var media = MEDIA.matcher(value);
        UnusableSdp.unless(media.matches(), "an m= line that is none");
        mediaLines.add(media.group(1) + " 0 " + media.group(3) + media.group(4));
        int offered = Integer.parseInt(media.group(2));
        boolean spoken = media.group(3).equals("RTP/AVP") || media.group(3).equals("RTP/SAVP");
        if (audioLine >= 0 || !media.group(1).equals("audio") || offered == 0 || !spoken) {
            return false;
        }
        UnusableSdp.unless(offered <= PORT_MAX, "no such port");
        audioLine = mediaLines.size() - 1;
        port = offered;
        secure = media.group(3).equals("RTP/SAVP");
        formats = formats(media.group(4).strip());
        return true;
    }

    private static List<Integer> formats(String value) {
        var formats = new ArrayList<Integer>();
        for (var format : value.split(" +")) {
            UnusableSdp.unless(NUMBER.matcher(format).matches() && Integer.parseInt(format) <= FORMAT_MAX,
                    "a format that is no payload type");
            formats.add(Integer.parseInt(format));
        }
        return List.copyOf(formats);
    }

    private void take(Lines.Line line) {
        if (line.type() == 'c') {
            connection = Optional.of(line.value());
        } else if (line.type() == 'a') {
            attribute(line.value());
        }
    }

    private void attribute(String value) {
        int colon = value.indexOf(':');
        if (colon < 0) {
            direction = Direction.of(value).orElse(direction);
        } else if (value.startsWith("rtpmap:")) {
            encoding(value.substring(colon + 1));
        } else if (value.startsWith("crypto:")) {
            Crypto.read(value.substring(colon + 1)).ifPresent(cryptos::add);
        } else {
            attributes.put(value.substring(0, colon), value.substring(colon + 1).strip());
        }
    }

    private void encoding(String value) {
        var rtpmap = RTPMAP.matcher(value.strip());
        if (rtpmap.matches()) {
            encodings.put(Integer.parseInt(rtpmap.group(1)), rtpmap.group(2));
        }
    }

    private Description description() {
        UnusableSdp.unless(audioLine >= 0, "no audio");
        var address = Addresses.literal(connection.orElseThrow(() -> new UnusableSdp("no address")));
        int rtcpPort = number("rtcp", 1, PORT_MAX).orElse(Math.min(port + 1, PORT_MAX));
        // Before RFC 3264 "hold" was said with the address of nobody.
        var held = address.isAnyLocalAddress() ? Direction.INACTIVE : direction;
        return new Description(new InetSocketAddress(address, port), new InetSocketAddress(address, rtcpPort), formats,
                Map.copyOf(encodings), packetMillis(), held, secure, List.copyOf(cryptos), List.copyOf(mediaLines),
                audioLine);
    }

    /** 10 to 60 ms, as wished, but never longer than allowed. */
    private int packetMillis() {
        int wished = number("ptime", 1, PORT_MAX).orElse(20);
        int longest = number("maxptime", 1, PORT_MAX).orElse(60);
        return Math.max(10, Math.min(60, Math.min(wished, longest)));
    }

    private Optional<Integer> number(String attribute, int least, int most) {
        var first = attributes.getOrDefault(attribute, "").split(" ")[0];
        return NUMBER.matcher(first).matches() && Integer.parseInt(first) >= least && Integer.parseInt(first) <= most
                ? Optional.of(Integer.parseInt(first))
                : Optional.empty();
    }
}
