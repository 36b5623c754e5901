package io.trustline.web.gate;

import io.trustline.kernel.problem.ProblemType;
import io.trustline.web.fault.Fault;
import io.trustline.web.gate.PageRule.Use;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.Locale;
import java.util.Set;

/** Lets in only the methods, content types and sizes that a page of ours sends. */
@ApplicationScoped
class BodyCheck {

    static final int LARGEST_FORM = 1024 * 1024;
    static final int LARGEST_REPORT = 16 * 1024;
    /** Ten million devices of a maker's list. */
    static final long LARGEST_UPLOAD = 1024L * 1024 * 1024;

    private static final Set<String> FORM = Set.of("application/x-www-form-urlencoded");
    private static final Set<String> UPLOADS = Set.of("text/csv");
    private static final Set<String> REPORTS = Set.of("application/csp-report", "application/reports+json",
            "application/json");

    Verdict of(Asked asked) {
        if (asked.isRead()) {
            return Verdict.PASS;
        }
        if (!asked.method().equals("POST") || asked.rule().use() == Use.FILE) {
            return new Verdict.Refuse(Fault.of(ProblemType.WRONG_METHOD).with("Allow", allowed(asked.rule())));
        }
        long length = asked.request().getContentLengthLong();
        if (length > largest(asked.rule())) {
            return tooLarge();
        }
        return isUncounted(asked) ? Verdict.refuse(ProblemType.BAD_REQUEST) : form(asked, length == 0);
    }

    /** Nobody counts the bytes of an upload here, so it must say how many come; the container holds it to that. */
    private static boolean isUncounted(Asked asked) {
        return asked.rule().use() == Use.UPLOAD && asked.request().getContentLengthLong() < 0;
    }

    private static Verdict form(Asked asked, boolean empty) {
        return empty || asked.header("Content-Encoding") == null && isExpected(asked)
                ? Verdict.PASS
                : Verdict.refuse(ProblemType.WRONG_MEDIA_TYPE);
    }

    private static long largest(PageRule rule) {
        return switch (rule.use()) {
            case REPORT -> LARGEST_REPORT;
            case UPLOAD -> LARGEST_UPLOAD;
            case PAGE, ACT, FILE, STREAM -> LARGEST_FORM;
        };
    }

    /** The connection ends with it: nobody waits for the rest of a gigabyte. */
    static Verdict tooLarge() {
        return new Verdict.Refuse(Fault.of(ProblemType.TOO_LARGE).with("Connection", "close"));
    }

    private static boolean isExpected(Asked asked) {
        var type = asked.request().getContentType();
        var plain = type == null ? "" : type.split(";", 2)[0].strip().toLowerCase(Locale.ROOT);
        return expected(asked.rule()).contains(plain);
    }

    private static Set<String> expected(PageRule rule) {
        return switch (rule.use()) {
            case REPORT -> REPORTS;
            case UPLOAD -> UPLOADS;
            case PAGE, ACT, FILE, STREAM -> FORM;
        };
    }

    private static String allowed(PageRule rule) {
        return rule.use() == Use.FILE || rule.use() == Use.STREAM ? "GET, HEAD" : "GET, HEAD, POST";
    }
}
