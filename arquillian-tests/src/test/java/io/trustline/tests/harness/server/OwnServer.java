package io.trustline.tests.harness.server;

import java.lang.annotation.ElementType;
import java.lang.annotation.Retention;
import java.lang.annotation.RetentionPolicy;
import java.lang.annotation.Target;

import org.junit.jupiter.api.parallel.Execution;
import org.junit.jupiter.api.parallel.ExecutionMode;
import org.junit.jupiter.api.parallel.ResourceLock;

/**
 * A test class with servers of its own, which starts and stops them while others use the shared one: those mostly
 * wait. One such class at a time, never beside one that {@link Listens}, and its methods one after the other.
 */
@Target(ElementType.TYPE)
@Retention(RetentionPolicy.RUNTIME)
@Execution(ExecutionMode.CONCURRENT)
@ResourceLock(OwnServer.QUIET)
public @interface OwnServer {

    /** Held by one class at a time: by one that makes noise, or by one that {@link Listens}. */
    String QUIET = "quiet";
}
