package io.trustline.web.console.device;

import io.trustline.device.api.DeviceDesk;
import io.trustline.device.api.DeviceLine;
import io.trustline.device.api.DeviceLines;
import io.trustline.device.api.DeviceSearch;
import io.trustline.device.api.DeviceState;
import io.trustline.web.console.ConsolePage;
import jakarta.ejb.EJB;
import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import jakarta.servlet.http.HttpServletRequest;
import java.net.URLEncoder;
import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;

/** Finds devices by what stands on them or in them. */
@Named("consoleDevices")
@RequestScoped
public class DevicesPage implements ConsolePage {

    private static final int PAGE = 50;
    /** A Did has 64 characters at most, and so has a serial number. */
    private static final int LONGEST = 64;

    @EJB
    DeviceDesk desk;
    @Inject
    HttpServletRequest request;

    private String wanted = "";
    private Optional<DeviceState> state = Optional.empty();
    private Optional<String> after = Optional.empty();
    private DeviceLines found;
    private StateBar bar;

    @Override
    public String path() {
        return "/console/devices";
    }

    @Override
    public String titleKey() {
        return "devices.menu";
    }

    @Override
    public int order() {
        return 2;
    }

    public String getWanted() {
        return wanted;
    }

    /** Names of devices and numbers of people are not for addresses, where histories and logs would keep them. */
    public void setWanted(String typed) {
        wanted = typed == null || !"POST".equals(request.getMethod()) ? "" : typed.strip();
    }

    public String getState() {
        return state.map(DeviceState::name).orElse("");
    }

    public void setState(String name) {
        state = Arrays.stream(DeviceState.values()).filter(known -> known.name().equals(name)).findFirst();
    }

    public String getAfter() {
        return after.orElse("");
    }

    public void setAfter(String key) {
        after = Optional.ofNullable(key).filter(given -> !given.isBlank());
    }

    public boolean isAsked() {
        return !wanted.isEmpty();
    }

    public boolean isNothing() {
        return getLines().isEmpty();
    }

    /** There is no device at all, so that the page tells how the first one comes. */
    public boolean isBeginning() {
        return isNothing() && !isAsked() && getBar().none();
    }

    public List<DeviceLine> getLines() {
        return found().lines();
    }

    public String getNext() {
        return found().next().orElse("");
    }

    /** Only without a search: what was searched for stays out of addresses. */
    public String getNextAddress() {
        return getFilterAddress(getState()) + "&after=" + URLEncoder.encode(getNext(), StandardCharsets.UTF_8);
    }

    public String getFilterAddress(String name) {
        return path() + "?state=" + name;
    }

    public StateBar getBar() {
        if (bar == null) {
            bar = StateBar.of(desk.counts());
        }
        return bar;
    }

    private DeviceLines found() {
        if (found == null) {
            found = wanted.length() > LONGEST
                    ? new DeviceLines(List.of(), Optional.empty())
                    : desk.find(new DeviceSearch(wanted, state), after, PAGE);
        }
        return found;
    }
}
