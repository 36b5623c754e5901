package io.trustline.tests.architecture;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.List;

import org.junit.jupiter.api.Test;

import com.tngtech.archunit.core.importer.ClassFileImporter;
import com.tngtech.archunit.lang.ArchRule;

import io.trustline.banking.control.PlantedHelper;
import io.trustline.portal.entity.PlantedEntity;

/** A rule that cannot fail holds nothing: each is shown a class that breaks it (PLAT-1). */
class RulesCanFailTest {

    @Test
    void reachingIntoAnotherContextIsSeen() {
        assertTrue(ContextRules.betweenContexts().stream().anyMatch(RulesCanFailTest::isBroken));
    }

    @Test
    void goingUpwardsInsideAContextIsSeen() {
        assertTrue(ContextRules.insideContexts().stream().anyMatch(RulesCanFailTest::isBroken));
    }

    @Test
    void aCircleIsSeen() {
        assertTrue(isBroken(ContextRules.noCircles()));
    }

    @Test
    void everyBanIsSeen() {
        var bans = List.of(Bans.namesThatSayNothing(), Bans.timeAndChanceOutsideTheirSource(),
                Bans.randomnessOfOnesOwn(), Bans.standardStreams(), Bans.otherLoggers(), Bans.pagesOutsideTheWeb(),
                Bans.sipOutsideItsStack(),
                Bans.transactionsBelowTheBoundary(), Bans.systemPropertiesInsteadOfSettings());
        assertEquals(List.of(), bans.stream().filter(ban -> !isBroken(ban)).toList());
    }

    private static boolean isBroken(ArchRule rule) {
        return rule.evaluate(new ClassFileImporter().importClasses(PlantedHelper.class, PlantedEntity.class))
                .hasViolation();
    }
}
