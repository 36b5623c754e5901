package io.trustline.web.console;

import io.trustline.kernel.correlation.CorrelationId;
import io.trustline.kernel.identity.CustomerId;
import io.trustline.portal.api.AccountName;
import io.trustline.portal.api.ActivityId;
import io.trustline.portal.api.ActivityView;
import io.trustline.portal.api.PortalDesk;
import jakarta.ejb.EJB;
import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Named;
import java.net.URLEncoder;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Optional;

/** Finds what happened to a customer, or under one correlation id. */
@Named
@RequestScoped
public class ConsoleActivity implements ConsolePage {

    private static final int PAGE = 25;
    private static final int MOST_UNDER_ONE_REQUEST = 100;
    private static final int LONGEST = 128;

    @EJB
    PortalDesk desk;

    private String wanted = "";
    private Optional<ActivityId> before = Optional.empty();
    private Optional<CustomerId> customer;
    private List<ActivityView> found;

    @Override
    public String path() {
        return "/console/activity";
    }

    @Override
    public String titleKey() {
        return "activity.menu";
    }

    @Override
    public int order() {
        return 10;
    }

    public String getWanted() {
        return wanted;
    }

    public void setWanted(String typed) {
        wanted = typed == null ? "" : typed.strip();
    }

    public String getBefore() {
        return before.map(ActivityId::toString).orElse("");
    }

    public void setBefore(String key) {
        before = Optional.ofNullable(key).flatMap(ActivityId::parse);
    }

    public boolean isAsked() {
        return !wanted.isEmpty();
    }

    public boolean isNothing() {
        return isAsked() && getLines().isEmpty();
    }

    public boolean isOfOneCustomer() {
        return isAsked() && customer().isPresent();
    }

    public List<ActivityLine> getLines() {
        if (found == null) {
            found = isAsked() && wanted.length() <= LONGEST ? search() : List.of();
        }
        return found.stream().limit(customer().isPresent() ? PAGE : MOST_UNDER_ONE_REQUEST).map(ActivityLine::new)
                .toList();
    }

    /** Where the older entries are, by key rather than by number, so that new ones do not shift the pages. */
    public String getOlder() {
        var lines = getLines();
        if (customer().isEmpty() || found.size() <= PAGE) {
            return "";
        }
        return path() + "?q=" + URLEncoder.encode(wanted, StandardCharsets.UTF_8) + "&before="
                + lines.get(PAGE - 1).getId();
    }

    private List<ActivityView> search() {
        return customer().map(who -> desk.activityOf(who, before, PAGE + 1))
                .orElseGet(() -> CorrelationId.parse(wanted)
                        .map(which -> desk.activityUnder(which, MOST_UNDER_ONE_REQUEST)).orElse(List.of()));
    }

    /** A customer's id or name; both forms may also be a correlation id, so that comes last. */
    private Optional<CustomerId> customer() {
        if (customer == null) {
            customer = CustomerId.parse(wanted).or(() -> AccountName.parse(wanted).flatMap(desk::find));
        }
        return customer;
    }
}
