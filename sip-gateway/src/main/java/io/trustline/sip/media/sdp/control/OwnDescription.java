package io.trustline.sip.media.sdp.control;

import java.net.InetAddress;
import java.util.List;
import java.util.Optional;

/** Writes what we say about our sound. {@code id} is that of the session in the o= line (RFC 4566 §5.2). */
public record OwnDescription(InetAddress address, int port, long id, Optional<Crypto> crypto) {

    /** The payload type of keys in our offers. */
    public static final int EVENTS = 101;
    private static final String FORMATS = " 8 0 " + EVENTS;

    public String offer(int version) {
        return head(version) + audio(FORMATS) + "a=rtpmap:8 PCMA/8000\r\na=rtpmap:0 PCMU/8000\r\n" + events(EVENTS)
                + "a=ptime:20\r\na=sendrecv\r\n" + crypto.map(OwnDescription::line).orElse("");
    }

    /** Answers an offer with one codec of it; its other streams are switched off. */
    public String answer(int version, Description offer, String encoding) {
        var text = new StringBuilder(head(version));
        for (int line = 0; line < offer.mediaLines().size(); line++) {
            text.append(line == offer.audioLine()
                    ? audioAnswer(offer, encoding)
                    : "m=" + offer.mediaLines().get(line) + "\r\n");
        }
        return text.toString();
    }

    private String audioAnswer(Description offer, String encoding) {
        int format = offer.format(encoding).orElseThrow();
        var events = offer.events();
        return audio(" " + format + events.map(number -> " " + number).orElse("")) + "a=rtpmap:" + format + " "
                + encoding + "\r\n" + events.map(OwnDescription::events).orElse("") + "a=ptime:"
                + offer.packetMillis() + "\r\na=" + offer.direction().turned().attribute() + "\r\n"
                + crypto.map(OwnDescription::line).orElse("");
    }

    private String head(int version) {
        var host = address.getHostAddress();
        return String.join("\r\n", List.of("v=0", "o=- " + id + " " + version + " IN IP4 " + host, "s=-",
                "c=IN IP4 " + host, "t=0 0", ""));
    }

    private String audio(String formats) {
        return "m=audio " + port + (crypto.isPresent() ? " RTP/SAVP" : " RTP/AVP") + formats + "\r\n";
    }

    private static String events(int number) {
        return "a=rtpmap:" + number + " telephone-event/8000\r\na=fmtp:" + number + " 0-16\r\n";
    }

    private static String line(Crypto crypto) {
        return "a=crypto:" + crypto.line() + "\r\n";
    }
}
