package io.trustline.simulators.terminal.story;

import io.trustline.sdk.transport.Answer;
import io.trustline.sdk.wire.json.Json;
import io.trustline.simulators.terminal.console.Screen;
import java.util.Map;

/** A refusal: what the platform says, which is little on purpose, and what a device does about it. */
public final class Problem {

    private static final String TYPE = "urn:trustline:problem:";

    private final Screen screen;

    public Problem(Screen screen) {
        this.screen = screen;
    }

    public static String slug(Answer answer) {
        return Json.object(answer.body()).orElseGet(Map::of).getOrDefault("type", "").toString().replace(TYPE, "");
    }

    void tell(Answer answer) {
        var slug = slug(answer);
        screen.bad("refused", answer.status(), slug.isEmpty() ? "?" : slug);
        answer.header("Retry-After").ifPresent(seconds -> screen.raw("Retry-After", seconds + " s"));
        if (screen.words().has("problem." + slug)) {
            screen.field("name.means", screen.words().say("problem." + slug));
        }
    }
}
