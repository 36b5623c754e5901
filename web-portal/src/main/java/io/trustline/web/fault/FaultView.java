package io.trustline.web.fault;

import io.trustline.kernel.problem.ProblemType;
import java.util.Locale;

/** The page that explains a kind of fault; {@code bad-request} explains whatever has no page of its own. */
enum FaultView {

    FORBIDDEN(403),
    NOT_FOUND(404),
    EXPIRED(409),
    OVER_LIMIT(429),
    TRY_AGAIN(503),
    BROKEN(500),
    BAD_REQUEST(400);

    private final int status;

    FaultView(int status) {
        this.status = status;
    }

    static FaultView of(ProblemType type) {
        for (var view : values()) {
            if (view.status == type.status()) {
                return view;
            }
        }
        return type.status() >= 500 ? BROKEN : BAD_REQUEST;
    }

    String path() {
        return "/WEB-INF/errors/" + name().toLowerCase(Locale.ROOT).replace('_', '-') + ".xhtml";
    }
}
