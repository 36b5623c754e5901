package io.trustline.simulators.phone.call;

import java.net.InetAddress;
import java.time.Clock;
import java.util.function.Consumer;
import java.util.random.RandomGenerator;

/**
 * What a telephone stands on.
 *
 * @param host where its sound comes in
 * @param journal where one line for each event goes
 */
public record Desk(InetAddress host, Clock clock, RandomGenerator chance, Consumer<String> journal) {}
