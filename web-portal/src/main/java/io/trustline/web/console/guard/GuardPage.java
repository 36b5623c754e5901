package io.trustline.web.console.guard;

import io.trustline.portal.guard.api.BlockLine;
import io.trustline.portal.guard.api.BlockReason;
import io.trustline.portal.guard.api.GuardDesk;
import io.trustline.portal.guard.api.PrefixView;
import io.trustline.web.console.ConsolePage;
import jakarta.ejb.EJB;
import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Named;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;

/** Which calls were not made and why, and how calls convert where numbers begin alike. */
@Named("consoleGuard")
@RequestScoped
public class GuardPage implements ConsolePage {

    private static final int PAGE = 50;
    private static final int DRAWN_PREFIXES = 20;
    private static final double LENGTH = 100;

    @EJB
    GuardDesk desk;

    private Optional<BlockReason> reason = Optional.empty();
    private Optional<Long> before = Optional.empty();
    private List<BlockLine> lines;
    private List<PrefixView> prefixes;

    @Override
    public String path() {
        return "/console/guard";
    }

    @Override
    public String titleKey() {
        return "guard.menu";
    }

    @Override
    public int order() {
        return 7;
    }

    public String getReason() {
        return reason.map(Enum::name).orElse("");
    }

    public void setReason(String name) {
        reason = Arrays.stream(BlockReason.values()).filter(one -> one.name().equals(name)).findFirst();
    }

    public String getBefore() {
        return before.map(String::valueOf).orElse("");
    }

    /** Anything but a number of ours shows the newest. */
    public void setBefore(String id) {
        before = Optional.ofNullable(id).filter(text -> text.matches("[1-9][0-9]{0,17}")).map(Long::valueOf);
    }

    public List<String> getReasons() {
        return Arrays.stream(BlockReason.values()).map(Enum::name).toList();
    }

    public List<BlockLine> getLines() {
        if (lines == null) {
            lines = desk.blocks(reason, before, PAGE);
        }
        return lines;
    }

    public boolean isNothing() {
        return getLines().isEmpty();
    }

    public boolean isMore() {
        return getLines().size() == PAGE;
    }

    public String getNextAddress() {
        return "/console/guard?reason=" + getReason() + "&before=" + getLines().get(PAGE - 1).id();
    }

    public List<PrefixView> getPrefixes() {
        if (prefixes == null) {
            prefixes = desk.prefixes().stream().limit(DRAWN_PREFIXES).toList();
        }
        return prefixes;
    }

    /** How much of a bar a hundred long the calls to a prefix take; the busiest takes all. */
    public double length(PrefixView prefix) {
        long most = getPrefixes().stream().mapToLong(PrefixView::calls).max().orElse(0);
        return most == 0 ? 0 : LENGTH * prefix.calls() / most;
    }

    /** And how much of it their typed codes; codes of calls before this hour are no more than all. */
    public double typed(PrefixView prefix) {
        return prefix.calls() == 0 ? 0 : length(prefix) * Math.min(prefix.typed(), prefix.calls()) / prefix.calls();
    }
}
