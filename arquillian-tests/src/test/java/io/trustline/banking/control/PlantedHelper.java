package io.trustline.banking.control;

import java.security.SecureRandom;
import java.time.Instant;
import java.util.logging.Logger;

import javax.sip.SipException;

import jakarta.servlet.ServletException;
import jakarta.transaction.Transactional;

import io.trustline.portal.entity.PlantedEntity;

/** Does in a few lines what nobody may do. */
@Transactional
public class PlantedHelper {

    public Instant everythingWrong(PlantedEntity entity) throws ServletException, SipException {
        Logger.getAnonymousLogger().fine(System.getProperty("user.home") + new SecureRandom().nextInt());
        System.out.println(entity);
        return Instant.now();
    }
}
