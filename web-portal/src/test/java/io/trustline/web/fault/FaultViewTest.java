package io.trustline.web.fault;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import io.trustline.kernel.problem.ProblemType;
import java.nio.file.Files;
import java.nio.file.Path;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

/** PLAT-8: each fault has a page that explains it. */
class FaultViewTest {

    @ParameterizedTest
    @EnumSource
    void exists(FaultView view) {
        assertTrue(Files.exists(Path.of("src/main/webapp" + view.path())), view.path());
    }

    @Test
    void explainsEveryProblem() {
        assertEquals(FaultView.NOT_FOUND, FaultView.of(ProblemType.NOT_FOUND));
        assertEquals(FaultView.BAD_REQUEST, FaultView.of(ProblemType.WRONG_MEDIA_TYPE));
        assertEquals(FaultView.TRY_AGAIN, FaultView.of(ProblemType.TRY_AGAIN));
        assertEquals(FaultView.EXPIRED, FaultView.of(WebProblems.EXPIRED));
        assertEquals(FaultView.BROKEN, FaultView.of(new ProblemType("odd-fault", 501, "Odd")));
    }
}
