package io.trustline.portal.control;

import io.trustline.kernel.identity.CustomerId;
import io.trustline.kernel.source.Tokens;
import io.trustline.portal.api.AccountName;
import io.trustline.portal.api.Visitor;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.time.Duration;
import java.util.List;

/**
 * Which budgets a try counts against (ADR 0003). A place that the account was entered from before has a budget of
 * its own; strangers share others. So a stranger can wear out strangers, but never keep the owner out.
 */
@ApplicationScoped
public class Tries {

    private static final Duration RECOVERY_WINDOW = Duration.ofDays(1);

    @Inject
    PortalSettings settings;

    public List<Budget> ofSignIn(AccountName name, Visitor visitor, Standing standing) {
        var account = shortDigest(name.value());
        return switch (standing) {
            case KNOWN_BROWSER -> List.of(perPlace("browser/" + account + "/" + browser(visitor)));
            case KNOWN_ADDRESS -> List.of(perPlace("place/" + account + "/" + network(visitor)));
            case STRANGER -> List.of(perPlace("place/" + account + "/" + network(visitor)),
                    new Budget("account/" + account, settings.triesPerAccount, settings.triesWindow),
                    new Budget("address/" + network(visitor), settings.triesPerAddress, settings.triesWindow));
        };
    }

    public List<Budget> ofSignUp(Visitor visitor) {
        return List.of(
                new Budget("sign-up/" + network(visitor), settings.signUpsPerAddress, settings.signUpsWindow));
    }

    /** Asking for the way back in; these are not given back. */
    public List<Budget> ofRecovery(AccountName name, Visitor visitor, Standing standing, int most) {
        var account = shortDigest(name.value());
        var place = standing == Standing.KNOWN_BROWSER ? browser(visitor) : "strangers";
        return List.of(new Budget("recovery/" + account + "/" + place, most, RECOVERY_WINDOW),
                new Budget("recovery/" + network(visitor), settings.triesPerAddress, RECOVERY_WINDOW));
    }

    /** Typing the present password again, inside a session: nobody else can use these up. */
    public List<Budget> ofProof(CustomerId customer) {
        return List.of(perPlace("proof/" + customer));
    }

    private Budget perPlace(String name) {
        return new Budget(name, settings.triesPerAccountAndAddress, settings.triesWindow);
    }

    private static String browser(Visitor visitor) {
        return visitor.known().map(token -> shortDigest(token.value())).orElse("none");
    }

    /** An IPv6 customer owns a whole /64; counting single addresses would count nothing. */
    public static String network(Visitor visitor) {
        var address = visitor.address();
        return address.contains(":") ? Networks.prefix64(address) : address;
    }

    private static String shortDigest(String text) {
        return Tokens.digest(text).substring(0, 32);
    }

    /** How well a place is known to an account. */
    public enum Standing {
        KNOWN_BROWSER,
        KNOWN_ADDRESS,
        STRANGER
    }
}
