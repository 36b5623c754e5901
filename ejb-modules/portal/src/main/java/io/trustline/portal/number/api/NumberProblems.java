package io.trustline.portal.number.api;

import io.trustline.kernel.problem.ProblemType;

/** Why a number is not taken, or not given up; slugs are stable. */
public final class NumberProblems {

    public static final ProblemType NUMBER_KNOWN = new ProblemType("number-known", 409,
            "This number is there already");
    public static final ProblemType TOO_MANY_NUMBERS = new ProblemType("too-many-numbers", 409,
            "There is no room for more numbers");
    public static final ProblemType NUMBER_NOT_CONFIRMED = new ProblemType("number-not-confirmed", 409,
            "The number must be confirmed first");
    public static final ProblemType UNKNOWN_NUMBER = new ProblemType("unknown-number", 404, "No such number");

    private NumberProblems() {
    }
}
