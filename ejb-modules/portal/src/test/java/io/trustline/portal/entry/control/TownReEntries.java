package io.trustline.portal.entry.control;

import io.trustline.portal.control.Accounts;
import io.trustline.portal.control.BaseFixture;
import io.trustline.portal.control.PortalMail;
import java.util.Random;

/** Ways back in over the town's tables; what is lost is the town's numbers. */
final class TownReEntries {

    private TownReEntries() {
    }

    static void wire(EntryTown town, Accounts accounts, PortalMail mail) {
        var entries = new ReEntryRows();
        entries.database = town.database;
        town.reEntries.rows = entries;
        town.reEntries.accounts = accounts;
        town.reEntries.sessions = town.sessions;
        town.reEntries.factors = BaseFixture.secondFactors(town.numbers);
        town.reEntries.freshness = BaseFixture.freshness(town.clock);
        town.reEntries.notices = town.notices;
        town.reEntries.mail = mail;
        town.reEntries.lost = BaseFixture.firing(event -> {
            town.lost.add(event.customer());
            town.numbers.of(event.customer()).forEach(number -> town.numbers.remove(event.customer(), number.id()));
        });
        town.reEntries.voided = BaseFixture.firing(town::voided);
        town.reEntries.settings = EntryTown.settings();
        town.reEntries.clock = town.clock;
        town.reEntries.random = new Random(8);
    }
}
