package io.trustline.sip.trunk.control;

import java.time.Clock;
import java.util.concurrent.ThreadFactory;
import java.util.random.RandomGenerator;

/** Time, chance and threads, given from outside. */
public record Surroundings(Clock clock, RandomGenerator chance, ThreadFactory threads) {}
