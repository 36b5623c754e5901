package io.trustline.sip.call.control;

import io.trustline.sip.api.CallScript;
import io.trustline.sip.api.Language;
import io.trustline.sip.api.PromptText;
import io.trustline.sip.media.control.Agreement;
import io.trustline.sip.media.control.MediaEar;
import io.trustline.sip.media.control.MediaFigures;
import io.trustline.sip.media.control.MediaLine;
import io.trustline.sip.media.control.MediaLines;
import io.trustline.sip.media.control.MediaNews;
import io.trustline.sip.media.control.MediaWish;
import io.trustline.sip.speech.control.Proof;
import io.trustline.sip.speech.control.Script;
import io.trustline.sip.speech.control.Speech;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.CopyOnWriteArrayList;

/** Lines whose sound a test can read: what is said is kept as "code", "again", "gate" … */
public final class TownSound implements MediaLines, Script {

    public final List<Line> lines = new CopyOnWriteArrayList<>();
    public int portsLeft = 100;
    public boolean agrees = true;

    @Override
    public Optional<MediaLine> open(MediaWish wish, MediaEar ear) {
        if (portsLeft == 0) {
            return Optional.empty();
        }
        portsLeft--;
        var line = new Line(ear);
        lines.add(line);
        return Optional.of(line);
    }

    public Line last() {
        return lines.get(lines.size() - 1);
    }

    @Override
    public Speech code(Language language, String greeting, String code) {
        return new Speech(language, List.of("code"), Optional.of(code), 2);
    }

    @Override
    public Speech again(Language language, String code) {
        return new Speech(language, List.of("again"), Optional.of(code), 1);
    }

    @Override
    public Speech gate(Language language, String greeting) {
        return plain(language, "gate");
    }

    @Override
    public Speech gateAgain(Language language) {
        return plain(language, "gate-again");
    }

    @Override
    public Speech statement(Language language, String greeting, CallScript script) {
        return new Speech(language, List.of("statement"), Optional.empty(), 1, true);
    }

    @Override
    public Speech options(Language language) {
        return plain(language, "options");
    }

    @Override
    public Speech approved(Language language) {
        return plain(language, "approved");
    }

    @Override
    public Speech refused(Language language) {
        return plain(language, "refused");
    }

    @Override
    public boolean canSay(CallScript script) {
        return true;
    }

    @Override
    public List<PromptText> prompts(Language language) {
        return List.of();
    }

    @Override
    public Speech goodbye(Language language) {
        return plain(language, "goodbye");
    }

    @Override
    public Speech disowned(Language language) {
        return plain(language, "disowned");
    }

    @Override
    public Optional<String> greeting(String name) {
        return Optional.of(name);
    }

    private static Speech plain(Language language, String clip) {
        return new Speech(language, List.of(clip), Optional.empty(), 1);
    }

    /** One line; {@link #speeches} are what waits or is being said. */
    public final class Line implements MediaLine {

        public final List<Speech> speeches = new CopyOnWriteArrayList<>();
        public final List<String> told = new CopyOnWriteArrayList<>();
        public boolean agreed;
        public boolean closed;
        /** Of a speech that is broken off. */
        public int timesHeard;
        private final MediaEar ear;

        Line(MediaEar ear) {
            this.ear = ear;
        }

        public void tell(MediaNews news) {
            ear.hear(news);
        }

        /** The line comes to the end of what it says first. */
        public void finish(boolean heard, Instant at) {
            var speech = speeches.remove(0);
            if (proves(speech)) {
                ear.hear(new MediaNews.FirstDigit(speech, at));
            }
            ear.hear(new MediaNews.Said(speech,
                    proves(speech) ? new Proof(heard, heard ? speech.times() : 0) : Proof.NOTHING));
        }

        private static boolean proves(Speech speech) {
            return speech.code().isPresent() || speech.whole();
        }

        @Override
        public String offer() {
            return "offer";
        }

        @Override
        public Agreement agree(String answer) {
            agreed = agrees;
            return agrees
                    ? new Agreement.Agreed("PCMA", 20, false, "")
                    : new Agreement.Disagreed("nothing in common");
        }

        @Override
        public Agreement reagree(String offer) {
            return new Agreement.Agreed("PCMA", 20, false, "re" + offer);
        }

        @Override
        public void say(Speech speech) {
            speeches.add(speech);
            told.add(speech.clips().get(0));
        }

        @Override
        public void hush() {
            if (!speeches.isEmpty() && proves(speeches.get(0))) {
                ear.hear(new MediaNews.Said(speeches.get(0), new Proof(false, timesHeard)));
            }
            speeches.clear();
        }

        @Override
        public MediaFigures figures() {
            return new MediaFigures(50, 40, 1, 0, "PCMA", false);
        }

        @Override
        public void close() {
            portsLeft += closed ? 0 : 1;
            closed = true;
        }
    }
}
