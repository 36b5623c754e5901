package io.trustline.web.console;

import io.trustline.portal.api.ActivityView;
import java.time.ZoneOffset;
import java.time.format.DateTimeFormatter;

/** An entry of the activity log as the console writes it. */
public class ActivityLine {

    /** The console speaks of servers in several places: one zone, named. */
    private static final DateTimeFormatter TIME = DateTimeFormatter.ofPattern("yyyy-MM-dd HH:mm:ss 'UTC'")
            .withZone(ZoneOffset.UTC);

    private final ActivityView view;

    ActivityLine(ActivityView view) {
        this.view = view;
    }

    public String getId() {
        return view.id().toString();
    }

    public String getTime() {
        return TIME.format(view.at());
    }

    public String getMachineTime() {
        return view.at().toString();
    }

    public String getActKey() {
        return "act." + view.act().name();
    }

    public String getCustomer() {
        return view.customer().toString();
    }

    public String getAddress() {
        return view.address();
    }

    public String getBrowser() {
        return view.browser();
    }

    public String getCorrelation() {
        return view.correlation().value();
    }

    public boolean isDisputed() {
        return view.disputed();
    }
}
