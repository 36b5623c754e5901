package io.trustline.web.gate;

import io.trustline.kernel.problem.ProblemType;
import jakarta.inject.Inject;
import jakarta.servlet.FilterChain;
import jakarta.servlet.ServletException;
import jakarta.servlet.http.HttpFilter;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Optional;
import java.util.function.Function;

/** The one way in. The order of its checks is the order of their cost, and of what an answer may reveal. */
public class GateFilter extends HttpFilter {

    private static final long serialVersionUID = 1L;

    @Inject
    transient PageRules rules;
    @Inject
    transient ConnectionCheck connection;
    @Inject
    transient OriginCheck origin;
    @Inject
    transient BodyCheck body;
    @Inject
    transient PersonCheck person;

    @Override
    protected void doFilter(HttpServletRequest request, HttpServletResponse response, FilterChain chain)
            throws IOException, ServletException {
        if (!connection.of(request).carryOut(request, response)) {
            return;
        }
        var rule = rules.of(request.getRequestURI());
        if (rule.isEmpty()) {
            Verdict.refuse(ProblemType.NOT_FOUND).carryOut(request, response);
            return;
        }
        enter(new Asked(request, rule.get()), response, chain);
    }

    private void enter(Asked asked, HttpServletResponse response, FilterChain chain)
            throws IOException, ServletException {
        List<Function<Asked, Verdict>> checks = List.of(body::of, origin::of, person::of);
        for (var check : checks) {
            if (!check.apply(asked).carryOut(asked.request(), response)) {
                return;
            }
        }
        var content = asked.rule().use().isUnread() ? Optional.of(new byte[0]) : content(asked);
        if (content.isEmpty()) {
            BodyCheck.tooLarge().carryOut(asked.request(), response);
            return;
        }
        var query = Optional.ofNullable(asked.request().getQueryString()).orElse("");
        var fields = new FormFields().add(query.getBytes(StandardCharsets.ISO_8859_1)).add(content.get()).toMap();
        chain.doFilter(new FormRequest(asked.request(), fields), response);
    }

    /** All of a form, or empty where it turns out larger than allowed: a body need not declare its size. */
    private static Optional<byte[]> content(Asked asked) throws IOException {
        if (asked.isRead()) {
            return Optional.of(new byte[0]);
        }
        int largest = BodyCheck.LARGEST_FORM;
        var bytes = asked.request().getInputStream().readNBytes(largest + 1);
        return bytes.length > largest ? Optional.empty() : Optional.of(bytes);
    }
}
