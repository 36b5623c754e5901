package io.trustline.web.gate;

import io.trustline.kernel.problem.ProblemType;
import io.trustline.web.fault.Fault;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;

/** What the gate says to a request: go on, go elsewhere, or no. */
sealed interface Verdict permits Verdict.Pass, Verdict.Refuse, Verdict.Redirect {

    Verdict PASS = new Pass();

    static Verdict refuse(ProblemType type) {
        return new Refuse(Fault.of(type));
    }

    /** True when the request may go on; else it has its answer. */
    boolean carryOut(HttpServletRequest request, HttpServletResponse response) throws IOException;

    /** Nothing to say against it. */
    record Pass() implements Verdict {

        @Override
        public boolean carryOut(HttpServletRequest request, HttpServletResponse response) {
            return true;
        }
    }

    /** No. */
    record Refuse(Fault fault) implements Verdict {

        @Override
        public boolean carryOut(HttpServletRequest request, HttpServletResponse response) throws IOException {
            fault.answer(request, response);
            return false;
        }
    }

    /** Elsewhere. */
    record Redirect(int status, String location) implements Verdict {

        @Override
        public boolean carryOut(HttpServletRequest request, HttpServletResponse response) {
            response.setStatus(status);
            response.setHeader("Location", location);
            return false;
        }
    }
}
