package io.trustline.web.fault;

import java.util.Arrays;
import java.util.List;
import java.util.Locale;

/** Whether whoever asks reads JSON rather than pages (RFC 9110 §12.5.1). */
public final class JsonWish {

    private static final List<String> JSON = List.of("application/problem+json", "application/json");
    private static final int LONGEST = 1000;

    private JsonWish() {
    }

    /** @param accept the Accept header, or null; equal wishes are decided by their order */
    public static boolean of(String path, String accept) {
        if (path.startsWith("/api/")) {
            return true;
        }
        if (accept == null || accept.length() > LONGEST) {
            return false;
        }
        var ranges = Arrays.stream(accept.toLowerCase(Locale.ROOT).split(",")).map(Range::parse).toList();
        var html = best(ranges, List.of("text/html", "application/xhtml+xml"));
        var json = best(ranges, JSON);
        return json.quality > html.quality || json.quality == html.quality && json.quality > 0
                && ranges.indexOf(json) < ranges.indexOf(html);
    }

    private static Range best(List<Range> ranges, List<String> types) {
        return ranges.stream().filter(range -> types.contains(range.type))
                .reduce((best, next) -> next.quality > best.quality ? next : best).orElse(new Range("", 0));
    }

    private record Range(String type, double quality) {

        static Range parse(String text) {
            var parts = text.strip().split("\\s*;\\s*");
            return new Range(parts[0],
                    Arrays.stream(parts).filter(part -> part.matches("q=(0(\\.\\d{0,3})?|1(\\.0{0,3})?)"))
                            .mapToDouble(part -> Double.parseDouble(part.substring(2))).findFirst().orElse(1));
        }
    }
}
