package io.trustline.portal.entry.control;

import io.trustline.kernel.identity.CustomerId;
import io.trustline.kernel.identity.Msisdn;
import io.trustline.kernel.source.Tokens;
import io.trustline.portal.api.AccountName;
import io.trustline.portal.api.Language;
import io.trustline.portal.api.Password;
import io.trustline.portal.api.SignUp;
import io.trustline.portal.control.Accounts;
import io.trustline.portal.control.Passwords;
import io.trustline.portal.control.PortalLog;
import io.trustline.portal.control.PortalSettings;
import io.trustline.portal.number.control.NumberBook;
import io.trustline.portal.entity.Account;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Clock;
import java.util.Properties;
import java.util.random.RandomGenerator;

/** The customer and the operator of the demonstration, with the passwords that its starter wrote into a file. */
@ApplicationScoped
public class DemoAccounts {

    /** Reserved for fiction (NANPA): it rings nowhere but at the demonstration's telephone. */
    private static final Msisdn NUMBER = new Msisdn("+12025550142");

    @Inject
    PortalSettings settings;
    @Inject
    Accounts accounts;
    @Inject
    NumberBook numbers;
    @Inject
    Passwords passwords;
    @Inject
    Clock clock;
    @Inject
    RandomGenerator random;

    public void make() {
        settings.demoAccounts().filter(Files::isReadable).map(DemoAccounts::read).ifPresent(this::make);
    }

    private void make(Properties demo) {
        var customer = new AccountName(demo.getProperty("customer.name"));
        if (accounts.named(customer).isEmpty()) {
            var password = new Password(demo.getProperty("customer.password"));
            var wish = new SignUp(Tokens.id(random), customer, password, NUMBER, Language.CHINESE);
            var account = Account.ofCustomer(newId(), wish, hash(password), clock.instant());
            add(account);
            numbers.confirm(account.id(), numbers.add(account.id(), NUMBER).id());
        }
        var operator = new AccountName(demo.getProperty("operator.name"));
        if (accounts.named(operator).isEmpty()) {
            var password = new Password(demo.getProperty("operator.password"));
            add(Account.ofOperator(newId(), operator, hash(password), clock.instant()));
        }
    }

    private void add(Account account) {
        accounts.add(account);
        PortalLog.LOG.demoAccountReady(account.id());
    }

    private String hash(Password password) {
        return passwords.hash(password).fold(hash -> hash, busy -> {
            throw new IllegalStateException("too busy to hash at start-up");
        });
    }

    private CustomerId newId() {
        return new CustomerId(Tokens.id(random));
    }

    private static Properties read(Path file) {
        var demo = new Properties();
        try (var lines = Files.newBufferedReader(file)) {
            demo.load(lines);
            return demo;
        } catch (IOException unreadable) {
            throw new UncheckedIOException("demo accounts", unreadable);
        }
    }
}
