package io.trustline.tests.web;

import java.util.List;
import java.util.Optional;

import io.trustline.tests.harness.Await;
import io.trustline.tests.harness.http.Visitor;

/** The log on a person's security page; it arrives a moment after what it tells of. */
final class Activity {

    private Activity() {
    }

    /** The ids of the entries that can be disputed; at least one. */
    static List<String> entries(Visitor person) {
        return Await.present("an activity shows", () -> Optional.of(person.client()
                .get("/security").page().select("a[href^=/security-dispute?entry=]").eachAttr("href").stream()
                .map(href -> href.substring(href.indexOf('=') + 1)).toList()).filter(found -> !found.isEmpty()));
    }

    /** What the page says about every entry. */
    static String told(Visitor person) {
        return person.client().get("/security").page().select("section[aria-labelledby=activity]").text();
    }
}
