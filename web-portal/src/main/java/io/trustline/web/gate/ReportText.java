package io.trustline.web.gate;

/** What a report may write into the log: short, one line, without the query that could hold a person's data. */
final class ReportText {

    private static final int LONGEST = 120;

    private ReportText() {
    }

    static String path(String address) {
        return word(address.split("[?#]", 2)[0]);
    }

    static String word(String text) {
        var plain = text.replaceAll("[^A-Za-z0-9:/._~-]", "_");
        return plain.isEmpty() ? "-" : plain.substring(0, Math.min(plain.length(), LONGEST));
    }
}
