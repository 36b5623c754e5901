package io.trustline.tests.harness.need;

import java.lang.annotation.Annotation;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Optional;

import org.junit.jupiter.api.extension.ConditionEvaluationResult;
import org.junit.jupiter.api.extension.ExecutionCondition;
import org.junit.jupiter.api.extension.ExtensionContext;
import org.junit.platform.commons.support.AnnotationSupport;

import io.trustline.tests.harness.Project;
import io.trustline.tests.harness.browser.Browser;
import io.trustline.tests.harness.database.PostgresCluster;

/** Skips what this machine cannot do and says why; under {@code CI=true} a missing part is a failure. */
public final class NeedsCondition implements ExecutionCondition {

    @Override
    public ConditionEvaluationResult evaluateExecutionCondition(ExtensionContext context) {
        return missing(context, NeedsBrowser.class, Browser.isInstalled(), "Chromium and its driver are not installed")
                .or(() -> missing(context, NeedsPostgres.class, PostgresCluster.isInstalled(),
                        "PostgreSQL is not installed"))
                .or(() -> missing(context, NeedsNode.class, hasNode(), "Node with its library jose is not installed"))
                .or(() -> missing(context, NeedsRoot.class, isRoot(), "only root can mount a small disk"))
                .map(NeedsCondition::without).orElseGet(() -> ConditionEvaluationResult.enabled("all parts are there"));
    }

    private static ConditionEvaluationResult without(String reason) {
        if ("true".equals(System.getenv("CI"))) {
            throw new AssertionError(reason + ": CI=true promises it (.ci/setup)");
        }
        return ConditionEvaluationResult.disabled(reason + " (.ci/setup helps)");
    }

    private static Optional<String> missing(ExtensionContext context, Class<? extends Annotation> need, boolean there,
            String reason) {
        return !there && AnnotationSupport.isAnnotated(context.getElement(), need)
                ? Optional.of(reason)
                : Optional.empty();
    }

    private static boolean hasNode() {
        return Files.isDirectory(Project.file("arquillian-tests/src/test/node/node_modules/jose"));
    }

    private static boolean isRoot() {
        return Files.isWritable(Path.of("/")) && "root".equals(System.getProperty("user.name"));
    }
}
