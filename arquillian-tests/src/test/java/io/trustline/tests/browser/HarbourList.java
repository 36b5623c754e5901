package io.trustline.tests.browser;

import static org.junit.jupiter.api.Assertions.assertEquals;

import io.trustline.tests.harness.http.PageClient;
import java.net.http.HttpRequest.BodyPublishers;
import java.util.HexFormat;
import java.util.Random;
import java.util.stream.Collectors;
import java.util.stream.IntStream;

/** A maker's list with sixty cameras and two lines that are no good. */
final class HarbourList {

    static final String FIRST = "HARBOUR-CAM-1001";

    private static final String ADDRESS = "/console/device-list?maker=Harbour%20Optics&file=harbour.csv&ticket=";
    private static final int CAMERAS = 60;
    private static final int KEY_BYTES = 32;

    private HarbourList() {
    }

    /** Brings it as the page's script does; what is known already is only counted. */
    static void bring(PageClient operator) {
        var answer = operator.send(ADDRESS + "harbour-list-of-the-tests",
                request -> request.header("Content-Type", "text/csv").POST(BodyPublishers.ofString(csv())));
        assertEquals(200, answer.status(), answer.body());
    }

    private static String csv() {
        var chance = new Random(CAMERAS);
        return IntStream.range(0, CAMERAS).mapToObj(camera -> "HARBOUR-CAM-" + (1001 + camera) + "," + key(chance))
                .collect(Collectors.joining("\n", "serial,key\n", "\nHARBOUR-CAM-2001,short\nHARBOUR-CAM-2002\n"));
    }

    private static String key(Random chance) {
        var key = new byte[KEY_BYTES];
        chance.nextBytes(key);
        return HexFormat.of().formatHex(key);
    }
}
