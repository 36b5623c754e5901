package io.trustline.tests.harness.server;

import java.lang.annotation.ElementType;
import java.lang.annotation.Retention;
import java.lang.annotation.RetentionPolicy;
import java.lang.annotation.Target;

import org.junit.jupiter.api.parallel.ResourceLock;

/** A test class that listens to calls: meanwhile no server is started, which could make a digit sound like another. */
@Target(ElementType.TYPE)
@Retention(RetentionPolicy.RUNTIME)
@ResourceLock(OwnServer.QUIET)
public @interface Listens {
}
