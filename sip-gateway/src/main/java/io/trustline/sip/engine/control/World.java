package io.trustline.sip.engine.control;

import io.trustline.sip.journal.control.Transactions;
import java.time.Clock;
import java.util.concurrent.ThreadFactory;
import java.util.random.RandomGenerator;
import javax.sql.DataSource;

/** What the engine is given by whoever runs it. */
public record World(DataSource database, Transactions transactions, Clock clock, RandomGenerator random,
        ThreadFactory threads) {}
