package io.trustline.sdk.wire;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

import io.trustline.sdk.wire.json.Fields;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.HexFormat;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.function.Function;

/** One of the public files of Project Wycheproof, read case by case; every case is judged or skipped with a reason. */
public final class Wycheproof {

    private static final Path FOLDER = Path.of(System.getProperty("trustline.project", ".."),
            "../shared/data/wycheproof");
    private final List<Case> cases;
    private final Map<String, Integer> skipped = new TreeMap<>();
    private int judged;

    private Wycheproof(List<Case> cases) {
        this.cases = cases;
    }

    /** A case together with what its group says. */
    public record Case(Fields group, Fields test) {

        public byte[] hex(String name) {
            return HexFormat.of().parseHex(test.text(name));
        }

        public int number(String name) {
            return (int) group.number(name);
        }

        public String text(String name) {
            return test.text(name);
        }

        public boolean isValid() {
            return test.text("result").equals("valid");
        }

        public boolean isInvalid() {
            return test.text("result").equals("invalid");
        }

        public boolean is(String flag) {
            return test.texts("flags").contains(flag);
        }

        @Override
        public String toString() {
            return "case " + test.number("tcId") + " " + test.maybeText("comment").orElse("");
        }
    }

    public static Wycheproof file(String name) {
        var file = FOLDER.resolve(name);
        assumeTrue(Files.exists(file), "the shared Wycheproof vectors are not here");
        try {
            var cases = new ArrayList<Case>();
            var groups = Fields.read(Files.readAllBytes(file), fields -> fields.objects("testGroups")).orElseThrow();
            for (var group : groups) {
                var fields = Fields.of(group);
                fields.objects("tests").forEach(test -> cases.add(new Case(fields, Fields.of(test))));
            }
            return new Wycheproof(cases);
        } catch (IOException unreadable) {
            throw new UncheckedIOException(unreadable);
        }
    }

    /** The judge says why it skips a case, or an empty text where it judged it. */
    public Wycheproof judge(Function<Case, String> judge) {
        for (var each : cases) {
            var why = judge.apply(each);
            if (why.isEmpty()) {
                judged++;
            } else {
                skipped.merge(why, 1, Integer::sum);
            }
        }
        return this;
    }

    /** So that a file that changed, or a judge that judges nothing, is noticed. */
    public void judgedAndSkipped(int wanted, Map<String, Integer> why) {
        assertEquals(new TreeMap<>(why), skipped);
        assertEquals(wanted, judged);
    }
}
