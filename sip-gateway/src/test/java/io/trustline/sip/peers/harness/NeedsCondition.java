package io.trustline.sip.peers.harness;

import java.io.File;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Optional;
import java.util.stream.Stream;

import org.junit.jupiter.api.extension.ConditionEvaluationResult;
import org.junit.jupiter.api.extension.ExecutionCondition;
import org.junit.jupiter.api.extension.ExtensionContext;
import org.junit.platform.commons.support.AnnotationSupport;

/** Skips what this machine cannot do and says why; under {@code CI=true} a missing part is a failure. */
public final class NeedsCondition implements ExecutionCondition {

    @Override
    public ConditionEvaluationResult evaluateExecutionCondition(ExtensionContext context) {
        return AnnotationSupport.findAnnotation(context.getElement(), Needs.class).flatMap(NeedsCondition::missing)
                .map(NeedsCondition::without).orElseGet(() -> ConditionEvaluationResult.enabled("all parts are there"));
    }

    private static Optional<String> missing(Needs needs) {
        if (!Network.isOwn()) {
            return Optional.of("no network of its own: needs root or user namespaces, and ip");
        }
        return Stream.of(needs.value()).filter(command -> !isInstalled(command)).findFirst()
                .map(command -> command + " is not installed");
    }

    private static boolean isInstalled(String command) {
        var folders = System.getenv("PATH") + File.pathSeparator + "/usr/sbin";
        return Stream.of(folders.split(File.pathSeparator))
                .anyMatch(folder -> Files.isExecutable(Path.of(folder, command)));
    }

    private static ConditionEvaluationResult without(String reason) {
        if ("true".equals(System.getenv("CI"))) {
            throw new AssertionError(reason + ": CI=true promises it (.ci/setup)");
        }
        return ConditionEvaluationResult.disabled(reason + " (.ci/setup helps)");
    }
}
