package io.trustline.webapi.edge;

import io.trustline.kernel.problem.ProblemType;

/** Problems of the way in which a machine talks to us. */
public final class EdgeProblems {

    public static final ProblemType HTTPS_NEEDED = new ProblemType("https-needed", 403, "This goes over HTTPS only");

    private EdgeProblems() {
    }
}
