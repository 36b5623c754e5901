package io.trustline.tests.architecture;

import static com.tngtech.archunit.base.DescribedPredicate.describe;
import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.noClasses;

import java.time.Clock;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.UUID;

import com.tngtech.archunit.base.DescribedPredicate;
import com.tngtech.archunit.core.domain.JavaCall;
import com.tngtech.archunit.core.domain.JavaClass;
import com.tngtech.archunit.lang.ArchRule;

/** What nobody does, and the few rooms where it is allowed. */
final class Bans {

    private static final String[] SOURCES_OF_TIME_AND_CHANCE = {Context.in("kernel.source"),
            Context.in(Context.SDK + ".source")};
    private static final Map<String, Set<String>> UNTESTABLE = Map.of(System.class.getName(),
            Set.of("currentTimeMillis", "exit"), UUID.class.getName(), Set.of("randomUUID"), Thread.class.getName(),
            Set.of("sleep"), Math.class.getName(), Set.of("random"), Clock.class.getName(),
            Set.of("systemUTC", "systemDefaultZone", "system"));

    private Bans() {
    }

    static ArchRule namesThatSayNothing() {
        return noClasses().should().haveSimpleNameEndingWith("Impl").orShould().haveSimpleNameEndingWith("Manager")
                .orShould().haveNameMatching(".*(Util|Utils|Helper|DTO|Dto)");
    }

    static ArchRule packagesThatSayNothing() {
        return noClasses().should().resideInAnyPackage("..services..", "..dto..", "..exceptions..", "..common..",
                "..util..", "..utils..", "..helpers..");
    }

    static ArchRule timeAndChanceOutsideTheirSource() {
        return noClasses().that().resideOutsideOfPackages(SOURCES_OF_TIME_AND_CHANCE).should()
                .callMethodWhere(isUntestable());
    }

    static ArchRule randomnessOfOnesOwn() {
        return noClasses().that().resideOutsideOfPackages(SOURCES_OF_TIME_AND_CHANCE).should().dependOnClassesThat()
                .haveFullyQualifiedName("java.security.SecureRandom").orShould().dependOnClassesThat()
                .haveFullyQualifiedName("java.util.Random");
    }

    static ArchRule standardStreams() {
        return noClasses().that(areNotForAPersonAtAPrompt()).should().accessField(System.class, "out").orShould()
                .accessField(System.class, "err");
    }

    static ArchRule otherLoggers() {
        return noClasses().should().dependOnClassesThat().resideInAnyPackage("java.util.logging..", "org.slf4j..",
                "org.apache.log4j..", "org.apache.commons.logging..");
    }

    static ArchRule serverTypes() {
        return noClasses().should().dependOnClassesThat().resideInAnyPackage("org.wildfly..", "org.jboss.as..",
                "io.undertow..", "org.apache.activemq..", "com.sun.faces..");
    }

    static ArchRule pagesOutsideTheWeb() {
        return noClasses().that().resideOutsideOfPackages(Context.in(Context.WEB), Context.in(Context.WEB_API)).should()
                .dependOnClassesThat()
                .resideInAnyPackage("jakarta.faces..", "jakarta.servlet..", "org.primefaces..");
    }

    static ArchRule hibernateOutsideStartUp() {
        return noClasses().that().haveNameNotMatching(".*\\.boundary\\.\\w*Start").should().dependOnClassesThat()
                .resideInAnyPackage("org.hibernate..");
    }

    static ArchRule sipOutsideItsStack() {
        return noClasses().that()
                .resideOutsideOfPackages(Context.in("sip.stack"), Context.in(Context.SIMULATORS + ".phone.sip"))
                .should().dependOnClassesThat().resideInAnyPackage("javax.sip..", "gov.nist..");
    }

    static ArchRule transactionsBelowTheBoundary() {
        return noClasses().that().resideInAnyPackage("..control..", "..entity..", "..api..").should()
                .dependOnClassesThat().resideInAnyPackage("jakarta.transaction..", "jakarta.jms..");
    }

    static ArchRule systemPropertiesInsteadOfSettings() {
        return noClasses().should().callMethod(System.class, "getProperty", String.class).orShould()
                .callMethod(System.class, "getenv", String.class);
    }

    /** A simulator's program and its console talk to a person; nothing else does. */
    private static DescribedPredicate<JavaClass> areNotForAPersonAtAPrompt() {
        return describe("are no simulator's program", type -> !type.getPackageName().startsWith(
                Context.BASE + "." + Context.SIMULATORS)
                || !type.getSimpleName().endsWith("Program") && !type.getPackageName().endsWith(".console"));
    }

    private static DescribedPredicate<JavaCall<?>> isUntestable() {
        return describe("reads the clock or chance, or naps", call -> {
            var owner = call.getTargetOwner().getName();
            boolean nowWithoutClock = owner.startsWith("java.time.") && call.getName().equals("now")
                    && !call.getTarget().getRawParameterTypes().stream().map(type -> type.getName()).toList()
                            .equals(List.of(Clock.class.getName()));
            return nowWithoutClock || UNTESTABLE.getOrDefault(owner, Set.of()).contains(call.getName());
        });
    }
}
