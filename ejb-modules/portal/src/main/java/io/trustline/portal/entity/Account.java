package io.trustline.portal.entity;

import io.trustline.kernel.identity.CustomerId;
import io.trustline.portal.api.AccountName;
import io.trustline.portal.api.Language;
import io.trustline.portal.api.Profile;
import io.trustline.portal.api.Role;
import io.trustline.portal.api.SignUp;
import jakarta.persistence.Column;
import jakarta.persistence.Entity;
import jakarta.persistence.EnumType;
import jakarta.persistence.Enumerated;
import jakarta.persistence.Id;
import jakarta.persistence.Table;
import jakarta.persistence.Version;
import java.time.Instant;
import java.util.Optional;
import java.util.UUID;

/** One account: a name, a hashed password. A closed one keeps only its id and its dates. */
@Entity
@Table(name = "account", schema = "portal")
public class Account {

    @Id
    private UUID id;
    @Column(nullable = false, length = 64)
    private String name;
    @Enumerated(EnumType.STRING)
    @Column(nullable = false, length = 16)
    private Role role;
    @Column(length = 200)
    private String password;
    @Column(name = "password_since", nullable = false)
    private Instant passwordSince;
    @Column(name = "password_due", nullable = false)
    private boolean passwordDue;
    @Column(nullable = false, length = 8)
    private String language;
    @Column(nullable = false)
    private UUID attempt;
    @Column(name = "created_at", nullable = false)
    private Instant createdAt;
    @Column(name = "closed_at")
    private Instant closedAt;
    @Column(name = "frozen_at")
    private Instant frozenAt;
    @Version
    private int version;

    protected Account() {
    }

    public static Account ofCustomer(CustomerId id, SignUp wish, String passwordHash, Instant now) {
        var account = new Account();
        account.id = id.value();
        account.name = wish.name().value();
        account.role = Role.CUSTOMER;
        account.password = passwordHash;
        account.passwordSince = now;
        account.language = wish.language().tag();
        account.attempt = wish.attempt();
        account.createdAt = now;
        return account;
    }

    /** Staff have no number. */
    public static Account ofOperator(CustomerId id, AccountName name, String passwordHash, Instant now) {
        var account = new Account();
        account.id = id.value();
        account.name = name.value();
        account.role = Role.OPERATOR;
        account.password = passwordHash;
        account.passwordSince = now;
        account.language = Language.CHINESE.tag();
        account.attempt = id.value();
        account.createdAt = now;
        return account;
    }

    public CustomerId id() {
        return new CustomerId(id);
    }

    public Role role() {
        return role;
    }

    public Optional<String> passwordHash() {
        return Optional.ofNullable(password);
    }

    public Language language() {
        return Language.parse(language).orElse(Language.CHINESE);
    }

    public boolean isPasswordDue() {
        return passwordDue;
    }

    public boolean isOperator() {
        return role == Role.OPERATOR;
    }

    /** The same password under newer parameters. */
    public void rehash(String passwordHash) {
        password = passwordHash;
    }

    public void changePassword(String passwordHash, Instant now) {
        password = passwordHash;
        passwordSince = now;
        passwordDue = false;
        frozenAt = null;
    }

    /** From now on this account can do nothing but choose a new password. */
    public void makePasswordDue() {
        passwordDue = true;
    }

    /** Until a new password is chosen, strangers' browsers get no call and nobody recovers anything. */
    public void freeze(Instant now) {
        passwordDue = true;
        frozenAt = now;
    }

    public boolean isFrozen() {
        return frozenAt != null;
    }

    public void changeLanguage(Language wanted) {
        language = wanted.tag();
    }

    /** Frees the name and forgets the person; the id stays, for the log. */
    public void close(Instant now) {
        name = "closed." + id;
        password = null;
        closedAt = now;
    }

    public Profile profile() {
        return new Profile(id(), new AccountName(name), language(), role,
                createdAt, passwordSince);
    }
}
