package io.trustline.web.console;

import io.trustline.portal.api.ActivityView;

/** An entry of the activity log as the console writes it. */
public class ActivityLine {

    private static final ConsoleFormat FORMAT = new ConsoleFormat();

    private final ActivityView view;

    ActivityLine(ActivityView view) {
        this.view = view;
    }

    public String getId() {
        return view.id().toString();
    }

    public String getTime() {
        return FORMAT.time(view.at());
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
