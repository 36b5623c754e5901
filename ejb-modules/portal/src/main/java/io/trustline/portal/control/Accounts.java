package io.trustline.portal.control;

import io.trustline.kernel.identity.CustomerId;
import io.trustline.portal.api.AccountName;
import io.trustline.portal.entity.Account;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.persistence.EntityManager;
import jakarta.persistence.LockModeType;
import jakarta.persistence.PersistenceContext;
import java.util.List;
import java.util.Optional;
import java.util.UUID;

/** Finds and keeps accounts. */
@ApplicationScoped
public class Accounts {

    @PersistenceContext(unitName = "portal")
    EntityManager entities;

    public Optional<Account> named(AccountName name) {
        return only("name", name.value());
    }

    public Optional<Account> madeBy(UUID attempt) {
        return only("attempt", attempt);
    }

    public Optional<Account> find(CustomerId id) {
        return Optional.ofNullable(entities.find(Account.class, id.value()));
    }

    /** Of a customer known to exist. */
    public Account get(CustomerId id) {
        return find(id).orElseThrow(() -> new IllegalStateException("no account " + id));
    }

    /** The same, held until the transaction ends: two changes at once happen one after the other. */
    public Account lock(CustomerId id) {
        var account = entities.find(Account.class, id.value(), LockModeType.PESSIMISTIC_WRITE);
        return Optional.ofNullable(account).orElseThrow(() -> new IllegalStateException("no account " + id));
    }

    /** Written at once, so that a name taken in the same moment is noticed here. */
    public void add(Account account) {
        entities.persist(account);
        entities.flush();
    }

    private Optional<Account> only(String attribute, Object value) {
        List<Account> found = entities
                .createQuery("select a from Account a where a." + attribute + " = :value", Account.class)
                .setParameter("value", value).setMaxResults(1).getResultList();
        return found.stream().findFirst();
    }
}
