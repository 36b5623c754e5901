import java.io.IOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.regex.Pattern;

/** The web telephones that a call may come to, each of which takes one at a time. */
final class Telephones {

    private static final Pattern RANG = Pattern.compile("\"number\":(\\d+).*?\"began\":(\\d+)");

    private final HttpClient http = HttpClient.newHttpClient();
    private final List<String> places;

    Telephones(List<String> places) {
        this.places = places;
    }

    void manner(String manner) throws IOException, InterruptedException {
        for (var place : places) {
            tell(place, "/manner?" + manner, true);
        }
    }

    /** The last call of each. */
    Map<String, Integer> last() throws IOException, InterruptedException {
        var last = new HashMap<String, Integer>();
        for (var place : places) {
            last.put(place, newer(place, 0).map(Ring::number).orElse(0));
        }
        return last;
    }

    /** The first call that came after those, to whichever. */
    Ring await(Map<String, Integer> before) throws IOException, InterruptedException {
        while (true) {
            for (var place : places) {
                var ring = newer(place, before.get(place));
                if (ring.isPresent()) {
                    return ring.get();
                }
            }
            Thread.sleep(1);
        }
    }

    void awaitFree(Ring ring) throws IOException, InterruptedException {
        while (!isFree(ring)) {
            Thread.sleep(5);
        }
    }

    boolean isFree(Ring ring) throws IOException, InterruptedException {
        return !board(ring.place()).contains("\"current\":{");
    }

    byte[] recording(Ring ring) throws IOException, InterruptedException {
        return tell(ring.place(), "/calls/" + ring.number() + "/audio.wav", false);
    }

    void hangUp(Ring ring) throws IOException, InterruptedException {
        tell(ring.place(), "/hang-up", true);
    }

    private Optional<Ring> newer(String place, int before) throws IOException, InterruptedException {
        Optional<Ring> newest = Optional.empty();
        var found = RANG.matcher(board(place));
        while (found.find()) {
            int number = Integer.parseInt(found.group(1));
            if (number > newest.map(Ring::number).orElse(before)) {
                newest = Optional.of(new Ring(place, number, Long.parseLong(found.group(2))));
            }
        }
        return newest;
    }

    private String board(String place) throws IOException, InterruptedException {
        return new String(tell(place, "/calls", false));
    }

    private byte[] tell(String place, String path, boolean post) throws IOException, InterruptedException {
        var request = HttpRequest.newBuilder(URI.create(place + path));
        return http.send((post ? request.POST(HttpRequest.BodyPublishers.noBody()) : request).build(),
                HttpResponse.BodyHandlers.ofByteArray()).body();
    }

    /** @param began in milliseconds since 1970 */
    record Ring(String place, int number, long began) {}
}
