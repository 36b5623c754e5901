package io.trustline.kernel.network;

import java.net.InetAddress;
import java.net.UnknownHostException;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.regex.Pattern;

/** A range of addresses in CIDR notation; a bare address is a range of one. */
public record Network(String cidr) {

    private static final Pattern IPV4 = Pattern.compile("(\\d{1,3})(\\.\\d{1,3}){3}");
    private static final Pattern IPV6 = Pattern.compile("[0-9a-fA-F:.]{2,45}");
    private static final Pattern ZEROS = Pattern.compile("(?<![0-9a-f])0(:0)+(?![0-9a-f])");

    public Network {
        var parts = cidr.strip().split("/", -1);
        var base = address(parts[0]);
        if (parts.length > 2 || base.isEmpty() || parts.length == 2 && !isLength(parts[1], bits(base.get()))) {
            throw new IllegalArgumentException("not a network in CIDR notation: " + cidr);
        }
    }

    /** @param setting where they stand, for whoever has to mend them */
    public static List<Network> all(String setting, List<String> texts) {
        try {
            return texts.stream().map(Network::new).toList();
        } catch (IllegalArgumentException unreadable) {
            throw new IllegalStateException(setting + ": " + unreadable.getMessage(), unreadable);
        }
    }

    public boolean contains(String text) {
        var candidate = address(text);
        var base = base();
        return candidate.isPresent() && candidate.get().getClass() == base.getClass()
                && samePrefix(base.getAddress(), candidate.get().getAddress(), prefixLength());
    }

    /**
     * Reads a literal, never a name: nothing here asks the DNS. An IPv4 address mapped into IPv6 becomes the IPv4 one.
     */
    public static Optional<InetAddress> address(String text) {
        boolean literal = IPV4.matcher(text).matches() || text.contains(":") && IPV6.matcher(text).matches();
        try {
            return literal ? Optional.of(InetAddress.getByName(text)) : Optional.empty();
        } catch (UnknownHostException noAddress) {
            return Optional.empty();
        }
    }

    /** As RFC 5952 §4 writes it: the longest run of zero groups, the first of equals, becomes two colons. */
    public static String written(InetAddress address) {
        var text = address.getHostAddress().split("%", 2)[0];
        return ZEROS.matcher(text).results().max(Comparator.comparingInt(run -> run.group().length()))
                .map(run -> text.substring(0, run.start()).replaceFirst(":$", "") + "::"
                        + text.substring(run.end()).replaceFirst("^:", ""))
                .orElse(text);
    }

    private InetAddress base() {
        return address(cidr.strip().split("/")[0]).orElseThrow();
    }

    private int prefixLength() {
        var parts = cidr.strip().split("/");
        return parts.length == 2 ? Integer.parseInt(parts[1]) : bits(base());
    }

    private static int bits(InetAddress address) {
        return address.getAddress().length * Byte.SIZE;
    }

    private static boolean isLength(String text, int most) {
        return text.matches("\\d{1,3}") && Integer.parseInt(text) <= most;
    }

    private static boolean samePrefix(byte[] base, byte[] candidate, int length) {
        for (int bit = 0; bit < length; bit++) {
            int mask = 0x80 >> bit % Byte.SIZE;
            if ((base[bit / Byte.SIZE] & mask) != (candidate[bit / Byte.SIZE] & mask)) {
                return false;
            }
        }
        return true;
    }
}
