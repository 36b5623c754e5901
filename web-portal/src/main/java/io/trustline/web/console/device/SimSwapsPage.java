package io.trustline.web.console.device;

import io.trustline.device.api.DeviceDesk;
import io.trustline.device.api.SimSwapLine;
import io.trustline.device.api.SimSwapLines;
import io.trustline.web.console.ConsolePage;
import jakarta.ejb.EJB;
import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Named;
import java.net.URLEncoder;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Optional;

/** The SIMs and devices that came apart, the latest first. */
@Named("consoleSimSwaps")
@RequestScoped
public class SimSwapsPage implements ConsolePage {

    private static final int PAGE = 50;

    @EJB
    DeviceDesk desk;

    private Optional<String> after = Optional.empty();
    private SimSwapLines found;

    @Override
    public String path() {
        return "/console/sim-swaps";
    }

    @Override
    public String titleKey() {
        return "swaps.menu";
    }

    @Override
    public int order() {
        return 3;
    }

    public String getAfter() {
        return after.orElse("");
    }

    public void setAfter(String key) {
        after = Optional.ofNullable(key).filter(given -> !given.isBlank());
    }

    public List<SimSwapLine> getLines() {
        return found().lines();
    }

    public String getNextAddress() {
        return found().next().map(key -> path() + "?after=" + URLEncoder.encode(key, StandardCharsets.UTF_8))
                .orElse("");
    }

    private SimSwapLines found() {
        if (found == null) {
            found = desk.simSwaps(after, PAGE);
        }
        return found;
    }
}
