package io.trustline.tests.architecture;

import static com.tngtech.archunit.base.DescribedPredicate.not;
import static com.tngtech.archunit.core.domain.JavaClass.Predicates.resideInAPackage;
import static com.tngtech.archunit.core.domain.JavaClass.Predicates.resideInAnyPackage;
import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.noClasses;
import static com.tngtech.archunit.library.dependencies.SlicesRuleDefinition.slices;

import java.util.ArrayList;
import java.util.List;

import com.tngtech.archunit.base.DescribedPredicate;
import com.tngtech.archunit.core.domain.JavaClass;
import com.tngtech.archunit.lang.ArchRule;

/** Who may know whom, between contexts and inside one. */
final class ContextRules {

    private static final List<String> PRIVATE_ROOMS = List.of("boundary", "control", "entity");

    private ContextRules() {
    }

    /** A context sees the kernel and the api of those that its row names; the kernel and the rest see nobody. */
    static List<ArchRule> betweenContexts() {
        var rules = new ArrayList<ArchRule>();
        for (var context : Context.TABLE) {
            rules.add(noneIn(context.all(), forbiddenTo(context)).because("the table of contexts says so"));
        }
        var everybody = Context.TABLE.stream().map(Context::all).toList();
        rules.add(noneIn(Context.in(Context.KERNEL),
                with(with(everybody, Context.in(Context.WEB)), Context.in(Context.WEB_API)))
                .because("everybody stands on the kernel, so it leans on nobody"));
        rules.add(noneIn(Context.in(Context.WEB), with(privateRooms(), Context.in(Context.WEB_API)))
                .because("pages use doors (api)"));
        rules.add(noneIn(Context.in(Context.WEB_API), with(privateRooms(), Context.in(Context.WEB)))
                .because("the machines' edge uses doors (api)"));
        rules.addAll(aroundTheLibrary(everybody));
        return rules;
    }

    /** The platform knows the wire forms of the device makers' library and no more; the library knows nobody. */
    private static List<ArchRule> aroundTheLibrary(List<String> contexts) {
        var platform = new ArrayList<>(contexts);
        platform.addAll(List.of(Context.in(Context.KERNEL), Context.in(Context.WEB), Context.in(Context.WEB_API)));
        var all = platform.toArray(String[]::new);
        return List.of(
                noneIn(Context.in(Context.SDK), with(platform, Context.in(Context.SIMULATORS)))
                        .because("device makers use it alone"),
                noneIn(Context.in(Context.SIMULATORS), platform)
                        .because("a simulator meets the platform over the wire"),
                noClasses().that().resideInAnyPackage(all).should().dependOnClassesThat(beyondTheWire())
                        .because("the platform shares wire forms with devices, nothing else"));
    }

    private static DescribedPredicate<JavaClass> beyondTheWire() {
        // The wire forms draw from a source, which whoever uses them must be able to name.
        var shared = resideInAnyPackage(Context.in(Context.SDK + ".wire"), Context.in(Context.SDK + ".source"));
        return resideInAPackage(Context.in(Context.SDK)).and(not(shared))
                .or(resideInAPackage(Context.in(Context.SIMULATORS))).as("classes of the SDK beyond its wire forms");
    }

    static List<ArchRule> insideContexts() {
        var rules = new ArrayList<ArchRule>();
        for (var context : Context.TABLE) {
            rules.add(noneIn(context.room("entity"), List.of(context.room("control"), context.room("boundary")))
                    .because("an entity knows only itself and the api"));
            rules.add(noneIn(context.room("control"), List.of(context.room("boundary")))
                    .because("boundary, control, entity: downwards only"));
            rules.add(noneIn(context.room("api"), PRIVATE_ROOMS.stream().map(context::room).toList())
                    .because("no entity and nothing private in an api signature"));
        }
        return rules;
    }

    static ArchRule noCircles() {
        return slices().matching(Context.BASE + ".(**)").should().beFreeOfCycles();
    }

    private static List<String> forbiddenTo(Context context) {
        var forbidden = new ArrayList<String>();
        forbidden.add(Context.in(Context.WEB));
        forbidden.add(Context.in(Context.WEB_API));
        for (var other : Context.TABLE) {
            if (context.mayUse().contains(other.name())) {
                PRIVATE_ROOMS.forEach(room -> forbidden.add(other.room(room)));
            } else if (!other.equals(context)) {
                forbidden.add(other.all());
            }
        }
        return forbidden;
    }

    private static List<String> privateRooms() {
        return Context.TABLE.stream().flatMap(context -> PRIVATE_ROOMS.stream().map(context::room)).toList();
    }

    private static List<String> with(List<String> some, String more) {
        var all = new ArrayList<>(some);
        all.add(more);
        return all;
    }

    static ArchRule noneIn(String room, List<String> forbidden) {
        return noClasses().that().resideInAPackage(room).should().dependOnClassesThat()
                .resideInAnyPackage(forbidden.toArray(String[]::new)).allowEmptyShould(true);
    }
}
