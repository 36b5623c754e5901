package io.trustline.portal.number.control;

import io.trustline.portal.control.BaseFixture;
import java.time.Clock;
import java.time.Duration;
import java.util.Random;
import javax.sql.DataSource;

/** The real book of numbers, over tables of the test's own. */
public final class NumbersFixture {

    private NumbersFixture() {
    }

    public static NumberTable over(DataSource database, Clock clock) {
        var numbers = new NumberTable();
        numbers.database = database;
        numbers.turns = BaseFixture.turns(database);
        numbers.settings = settings();
        numbers.clock = clock;
        numbers.random = new Random(3);
        return numbers;
    }

    static NumberSettings settings() {
        var settings = new NumberSettings();
        settings.perCustomer = 2;
        settings.coolDown = Duration.ofDays(3);
        return settings;
    }
}
