package io.trustline.portal.entry.control;

import io.trustline.kernel.identity.CustomerId;
import io.trustline.portal.api.AccountName;
import io.trustline.portal.control.Accounts;
import io.trustline.portal.entity.Account;
import java.util.Optional;

/** One account, which everybody can find. */
final class TownAccounts extends Accounts {

    private final Account alice;

    TownAccounts(Account alice) {
        this.alice = alice;
    }

    @Override
    public Optional<Account> named(AccountName name) {
        return Optional.of(alice).filter(any -> name.equals(EntryTown.HER_NAME));
    }

    @Override
    public Optional<Account> find(CustomerId id) {
        return Optional.of(alice).filter(any -> id.equals(EntryTown.ALICE));
    }

    @Override
    public Account lock(CustomerId id) {
        return find(id).orElseThrow();
    }
}
