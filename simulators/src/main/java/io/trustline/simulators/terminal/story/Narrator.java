package io.trustline.simulators.terminal.story;

import io.trustline.sdk.transport.Answer;
import io.trustline.sdk.transport.Request;
import io.trustline.simulators.terminal.console.Screen;
import io.trustline.simulators.terminal.road.Witness;
import java.util.Locale;
import java.util.Map;

/** Tells what passes on the way to the platform. */
public final class Narrator implements Witness {

    /** What the terminal does after the answer, without another message. */
    private static final Map<String, String> JUDGEMENTS = Map.of("initialisations", "s204", "accesses", "s213");
    private static final Chapter UNKNOWN = new Chapter() {
    };

    private final Screen screen;
    private final Map<String, Chapter> chapters;
    private final boolean throughGateway;
    private String judgement = "";

    public Narrator(Screen screen, Secrets secrets, boolean throughGateway) {
        this.screen = screen;
        this.throughGateway = throughGateway;
        this.chapters = Map.of("initialisations", new InitialisationChapter(screen, secrets), "accesses",
                new AccessChapter(screen, secrets), "self", new CallChapter(screen, secrets), "keys",
                new KeysChapter(screen), "configurations", new ConfigurationChapter(screen, secrets), "registrations",
                new RegistrationChapter(screen, secrets));
    }

    @Override
    public void sending(Request request) {
        proven();
        chapter(request).sending(request);
        screen.field("name.sent", request.method() + " " + request.path() + "  "
                + screen.words().say("bytes", request.body().length) + "  "
                + screen.words().say(throughGateway ? "way.gateway" : "way.direct"));
    }

    @Override
    public void received(Request request, Answer answer) {
        if (answer.isGood()) {
            chapter(request).received(request, answer);
            judgement = JUDGEMENTS.getOrDefault(last(request), "");
        } else {
            new Problem(screen).tell(answer);
        }
    }

    /** Since the last answer nothing speaks against it: the terminal has verified it. */
    public void proven() {
        judge(".good", true);
    }

    /** The terminal has verified the last answer and found it wrong. */
    public void notProven() {
        judge(".bad", false);
    }

    /** Nobody verifies the last answer. */
    public void unjudged() {
        judgement = "";
    }

    private void judge(String outcome, boolean good) {
        if (judgement.isEmpty()) {
            return;
        }
        screen.step(judgement.toUpperCase(Locale.ROOT), judgement);
        if (good) {
            screen.good(judgement + outcome);
        } else {
            screen.bad(judgement + outcome);
        }
        judgement = "";
    }

    private Chapter chapter(Request request) {
        return chapters.getOrDefault(last(request), UNKNOWN);
    }

    private static String last(Request request) {
        return request.path().substring(request.path().lastIndexOf('/') + 1);
    }
}
