package io.trustline.portal.guard.control;

import io.trustline.portal.control.Budget;
import io.trustline.portal.guard.api.BlockReason;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;

/**
 * Which budgets a call takes from (VOX-9). A browser that an account was entered from takes from a reserve of its own:
 * strangers can wear out strangers, but keep nobody from their own call. Who asks comes first and what all share comes
 * last, always in one order, so that no two transactions wait for each other.
 */
@ApplicationScoped
public class Shares {

    private static final Duration DAY = Duration.ofDays(1);

    @Inject
    GuardSettings settings;
    @Inject
    Marks marks;

    List<Share> of(CallWish wish) {
        return wish.known() && wish.account().isPresent() ? ofKnown(wish) : ofStranger(wish);
    }

    private List<Share> ofStranger(CallWish wish) {
        var shares = new ArrayList<Share>();
        Marks.network(wish)
                .ifPresent(place -> addBoth(shares, BlockReason.ADDRESS_BUDGET, "from/" + place, settings.perAddress));
        Marks.browser(wish).ifPresent(
                token -> addBoth(shares, BlockReason.BROWSER_BUDGET, "browser/" + token, settings.perBrowser));
        wish.account().ifPresent(
                account -> addBoth(shares, BlockReason.ACCOUNT_BUDGET, "account/" + account, settings.perAccount));
        wish.number().ifPresent(number -> addBoth(shares, BlockReason.NUMBER_BUDGET, "number/" + marks.number(number),
                settings.perNumber));
        addOne(shares, BlockReason.TENANT_BUDGET, "service/" + wish.service(), settings.perService);
        wish.number().ifPresent(number -> {
            addOne(shares, BlockReason.PREFIX_BUDGET, "prefix/" + Marks.prefix(number), settings.perPrefix);
            shares.add(spend("spend", settings.spendPerDay));
        });
        return shares;
    }

    /** The account keeps all of it apart: somebody else who knows the number, or has one like it, takes none of it. */
    private List<Share> ofKnown(CallWish wish) {
        var account = wish.account().orElseThrow();
        var shares = new ArrayList<Share>();
        addBoth(shares, BlockReason.BROWSER_BUDGET, "known/" + account + "/" + Marks.browser(wish).orElse("none"),
                settings.perKnownBrowser);
        wish.number().ifPresent(number -> {
            addBoth(shares, BlockReason.NUMBER_BUDGET, "known-number/" + account + "/" + marks.number(number),
                    settings.perKnownBrowser);
            // One row for all of these, so that whoever calls several numbers of an account goes through here alone.
            shares.add(spend("known-spend", settings.spendReserved));
            addOne(shares, BlockReason.PREFIX_BUDGET, "known-prefix/" + Marks.prefix(number), settings.perPrefix);
        });
        return shares;
    }

    private void addOne(List<Share> shares, BlockReason reason, String name, int limit) {
        shares.add(new Share(reason, new Budget("call/" + name, limit, settings.window)));
    }

    /** The hour refuses for minutes, the day for hours: who goes on waits longer. */
    private void addBoth(List<Share> shares, BlockReason reason, String name, int limit) {
        addOne(shares, reason, name, limit);
        int perDay = (int) Math.min(Integer.MAX_VALUE, (long) limit * settings.longFactor);
        shares.add(new Share(reason, new Budget("call-day/" + name, perDay, DAY)));
    }

    private Share spend(String name, long most) {
        return new Share(BlockReason.SPEND_CAP, new Budget("call/" + name, settings.affordable(most), DAY));
    }
}
