package io.trustline.web.fault;

import io.trustline.kernel.problem.ProblemType;

/** Problems that only a browser's page can have. */
public final class WebProblems {

    /**
     * A form came from a page that the server has forgotten. 409, not 200: nothing was done, and whoever sent it
     * must not think otherwise. Not a redirect: the address would change before the person could read why.
     */
    public static final ProblemType EXPIRED = new ProblemType("view-expired", 409, "The page was open for too long");

    private WebProblems() {
    }
}
