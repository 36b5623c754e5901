package io.trustline.tests.architecture;

import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.List;

import org.junit.jupiter.api.Test;

import com.tngtech.archunit.lang.ArchRule;

/** The architecture is held by the build: contexts, rooms and bans (PLAT-1, PLAT-8). */
class ArchitectureTest {

    @Test
    void contextsKnowEachOtherByTheirDoorsOnly() {
        hold(ContextRules.betweenContexts());
    }

    @Test
    void insideAContextBoundaryKnowsControlKnowsEntity() {
        hold(ContextRules.insideContexts());
    }

    @Test
    void noPackagesFormACircle() {
        hold(ContextRules.noCircles());
    }

    @Test
    void namesSayWhatThingsAre() {
        hold(Bans.namesThatSayNothing());
        hold(Bans.packagesThatSayNothing());
    }

    @Test
    void timeAndChanceAreInjected() {
        hold(Bans.timeAndChanceOutsideTheirSource());
        hold(Bans.randomnessOfOnesOwn());
    }

    @Test
    void logsGoThroughOneMessageLoggerPerContext() {
        hold(Bans.standardStreams());
        hold(Bans.otherLoggers());
    }

    @Test
    void theServersOwnTypesStayOutside() {
        hold(Bans.serverTypes());
        hold(Bans.hibernateOutsideStartUp());
    }

    @Test
    void pagesAndServletsLiveInTheWebOnly() {
        hold(Bans.pagesOutsideTheWeb());
        hold(Bans.sipOutsideItsStack());
    }

    @Test
    void transactionsAndMessagesBelongToTheBoundary() {
        hold(Bans.transactionsBelowTheBoundary());
    }

    @Test
    void settingsComeFromOnePlace() {
        hold(Bans.systemPropertiesInsteadOfSettings());
    }

    @Test
    void thereIsSomethingToJudge() {
        assertTrue(House.classes().size() > 100);
        assertTrue(House.sources().size() > 100);
    }

    private static void hold(ArchRule rule) {
        rule.check(House.classes());
    }

    private static void hold(List<ArchRule> rules) {
        rules.forEach(ArchitectureTest::hold);
    }
}
