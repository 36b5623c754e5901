package io.trustline.kernel.problem;

import java.util.regex.Pattern;

/** A stable kind of refusal. Its slug names it on pages and in documents, its URI in RFC 9457 problems. */
public record ProblemType(String slug, int status, String title) {

    private static final Pattern SLUG = Pattern.compile("[a-z][a-z0-9-]{2,40}");

    public static final ProblemType BAD_REQUEST = new ProblemType("bad-request", 400, "The request cannot be read");
    public static final ProblemType SIGN_IN_NEEDED = new ProblemType("sign-in-needed", 401, "Sign in first");
    public static final ProblemType FORBIDDEN = new ProblemType("forbidden", 403, "This is not for you");
    public static final ProblemType NOT_FOUND = new ProblemType("not-found", 404, "There is nothing here");
    public static final ProblemType WRONG_METHOD = new ProblemType("wrong-method", 405,
            "This method does not work here");
    public static final ProblemType TOO_LARGE = new ProblemType("too-large", 413, "The request is too large");
    public static final ProblemType WRONG_MEDIA_TYPE = new ProblemType("wrong-media-type", 415,
            "This content type is not understood");
    public static final ProblemType OVER_LIMIT = new ProblemType("over-limit", 429, "Too many tries");
    public static final ProblemType BROKEN = new ProblemType("broken", 500, "Something broke on our side");
    public static final ProblemType TRY_AGAIN = new ProblemType("try-again", 503, "Try again in a moment");

    public ProblemType {
        if (!SLUG.matcher(slug).matches() || status < 400 || status > 599) {
            throw new IllegalArgumentException("not a problem type: " + slug + " " + status);
        }
    }

    public String uri() {
        return "urn:trustline:problem:" + slug;
    }
}
