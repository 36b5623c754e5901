package io.trustline.sip.legitimacy.control;

import static org.junit.jupiter.api.Assertions.assertEquals;

import io.trustline.sip.api.Language;
import io.trustline.sip.api.ServiceWish;
import java.util.Set;
import org.junit.jupiter.api.Test;

/** VOX-4: the console's test calls pass the very gate that all others pass. */
class HouseServiceTest {

    private final Bank bank = new Bank();
    private final HouseService house = new HouseService(bank.services, bank.keys, bank.secrets, bank.clock,
            bank.chance);

    @Test
    void itsCommandsAreLegitimate() {
        house.prepare();
        assertEquals("legitimate", bank.judge(house.command(Bank.ALICE, "CN", Language.ENGLISH)));
    }

    @Test
    void aSecondStartChangesNothing() {
        house.prepare();
        var names = bank.keys.names(HouseService.NUMBER);
        bank.services.put(new ServiceWish(HouseService.NUMBER, "Console", true,
                Set.of(), "", 1, 1, 1));
        house.prepare();
        assertEquals(names, bank.keys.names(HouseService.NUMBER));
        assertEquals("SERVICE_STOPPED", bank.judge(house.command(Bank.ALICE, "CN", Language.MANDARIN)));
    }
}
