package io.trustline.web.fault;

import io.trustline.kernel.problem.ProblemType;

/** A request that does not follow the rules of its own protocol; the sender's mistake, so nobody logs it. */
public class UnreadableRequest extends RuntimeException {

    private static final long serialVersionUID = 1L;

    private final transient ProblemType type;

    public UnreadableRequest(ProblemType type) {
        super(type.title());
        this.type = type;
    }

    public UnreadableRequest(ProblemType type, Throwable cause) {
        super(type.title(), cause);
        this.type = type;
    }

    ProblemType type() {
        return type;
    }
}
