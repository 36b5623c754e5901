package io.trustline.portal.entry.control;

import io.trustline.kernel.identity.CustomerId;
import io.trustline.kernel.source.Tokens;
import io.trustline.portal.api.BrowserToken;
import io.trustline.portal.api.Language;
import io.trustline.portal.api.Role;
import io.trustline.portal.api.SessionGrant;
import io.trustline.portal.api.SessionId;
import io.trustline.portal.api.SessionToken;
import io.trustline.portal.api.Visitor;
import io.trustline.portal.control.Sessions;
import io.trustline.portal.control.Tries;
import io.trustline.portal.entity.Account;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Random;

/** Sessions that are only counted. */
final class TownSessions extends Sessions {

    final List<SessionGrant> begun = new ArrayList<>();
    /** Whether the browser at hand was in her account before. */
    boolean known;
    /** Whether her session lives. */
    boolean signedIn = true;

    @Override
    public SessionGrant begin(Account account, Visitor visitor) {
        return grant();
    }

    @Override
    public SessionGrant begin(Account account, Visitor visitor, Instant provenAt) {
        return grant();
    }

    @Override
    public Optional<SessionGrant> prove(Account account, SessionId id, Visitor visitor, Instant provenAt) {
        return id.equals(EntryTown.HER_SESSION) && signedIn ? Optional.of(grant()) : Optional.empty();
    }

    @Override
    public Tries.Standing standingOf(Optional<CustomerId> customer, Visitor visitor) {
        return known && customer.isPresent() ? Tries.Standing.KNOWN_BROWSER : Tries.Standing.STRANGER;
    }

    @Override
    public int endAllBut(CustomerId customer, Optional<SessionId> kept) {
        signedIn = kept.isPresent();
        return 1;
    }

    private synchronized SessionGrant grant() {
        var random = new Random(begun.size());
        begun.add(new SessionGrant(EntryTown.ALICE, new SessionToken(Tokens.secret(random)),
                new BrowserToken(Tokens.secret(random)), Language.ENGLISH, Role.CUSTOMER));
        return begun.get(begun.size() - 1);
    }
}
