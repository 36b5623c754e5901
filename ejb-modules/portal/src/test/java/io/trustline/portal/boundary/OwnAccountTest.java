package io.trustline.portal.boundary;

import static org.junit.jupiter.api.Assertions.assertSame;
import static org.junit.jupiter.api.Assertions.assertThrows;

import io.trustline.kernel.identity.CustomerId;
import jakarta.ejb.EJBAccessException;
import jakarta.ejb.SessionContext;
import java.lang.reflect.Proxy;
import java.security.Principal;
import java.util.UUID;
import org.junit.jupiter.api.Test;

/** CAM-11: nobody acts on an account by naming it. */
class OwnAccountTest {

    private static final CustomerId ALICE = new CustomerId(new UUID(1, 1));
    private static final CustomerId BOB = new CustomerId(new UUID(2, 2));

    @Test
    void whoActsOnTheirOwnMay() {
        assertSame(ALICE, OwnAccount.of(caller(ALICE.toString()), ALICE));
    }

    @Test
    void whoNamesAnothersMayNot() {
        assertThrows(EJBAccessException.class, () -> OwnAccount.of(caller(ALICE.toString()), BOB));
        assertThrows(EJBAccessException.class, () -> OwnAccount.of(caller("anonymous"), BOB));
    }

    private static SessionContext caller(String name) {
        Principal principal = () -> name;
        return (SessionContext) Proxy.newProxyInstance(OwnAccountTest.class.getClassLoader(),
                new Class<?>[]{SessionContext.class}, (self, method, given) -> principal);
    }
}
