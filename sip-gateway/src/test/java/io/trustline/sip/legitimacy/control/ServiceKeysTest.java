package io.trustline.sip.legitimacy.control;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;

import io.trustline.sip.api.KeyProfile;
import io.trustline.sip.api.ServiceNumber;
import java.util.HexFormat;
import java.util.List;
import org.junit.jupiter.api.Test;

/** VOX-2: K1 is long enough, sealed, and one key can follow the other. */
class ServiceKeysTest {

    private final Bank bank = new Bank().open(KeyProfile.HMAC_SHA256);

    @Test
    void aShortKeyOrOneForNobodyIsRefused() {
        assertEquals("key-too-short", add(Bank.NUMBER, bank.bytes(15)));
        assertEquals("unknown-service", add(new ServiceNumber("7000"), bank.bytes(16)));
    }

    @Test
    void theSameKeyTwiceIsTheSameKey() {
        var names = bank.keys.names(Bank.NUMBER);
        assertEquals(names, List.of(add(Bank.NUMBER, bank.key)));
        assertEquals(names, bank.keys.names(Bank.NUMBER));
    }

    @Test
    void aThirdKeyHasToWaitUntilOneIsRevoked() {
        bank.keys.add(Bank.NUMBER, bank.bytes(16));
        assertEquals("too-many-keys", add(Bank.NUMBER, bank.bytes(16)));
        bank.keys.revoke(Bank.NUMBER, bank.keys.names(Bank.NUMBER).get(0));
        assertEquals("key-revoked", add(Bank.NUMBER, bank.key));
        bank.keys.add(Bank.NUMBER, bank.bytes(16));
        assertEquals(2, bank.keys.names(Bank.NUMBER).size());
    }

    @Test
    void theTableHoldsNoKey() {
        var sealed = bank.database.ask("SELECT sealed FROM sip.service_key");
        assertFalse(sealed.contains(HexFormat.of().formatHex(bank.key)));
        assertEquals("v1", sealed.substring(0, 2));
    }

    private String add(ServiceNumber service, byte[] key) {
        return bank.keys.add(service, key).fold(name -> name, refusal -> refusal.type().slug());
    }
}
