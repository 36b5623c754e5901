package io.trustline.web.console.device;

import io.trustline.device.api.DeviceDesk;
import io.trustline.device.api.DeviceView;
import io.trustline.device.api.StoryLine;
import io.trustline.kernel.identity.DeviceId;
import io.trustline.web.page.NotFound;
import jakarta.ejb.EJB;
import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import java.time.Clock;
import java.time.Instant;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.Optional;

/** One device: its facts, its life so far, and what may be done to it. */
@Named("consoleDevice")
@RequestScoped
public class DevicePage {

    private static final int PAGE = 20;

    @EJB
    DeviceDesk desk;
    @Inject
    Clock clock;

    private Optional<DeviceId> id = Optional.empty();
    private Optional<Integer> before = Optional.empty();
    private DeviceView view;
    private List<StoryLine> story;
    private Boolean whole;

    public String getId() {
        return id.map(DeviceId::toString).orElse("");
    }

    public void setId(String given) {
        id = Optional.ofNullable(given).flatMap(DeviceId::parse);
    }

    public String getBefore() {
        return before.map(String::valueOf).orElse("");
    }

    public void setBefore(String number) {
        before = Optional.ofNullable(number).filter(digits -> digits.matches("\\d{1,9}")).map(Integer::valueOf);
    }

    public void notFoundWhenUnknown() {
        if (getView() == null) {
            NotFound.say();
        }
    }

    /** Null where there is no such device. */
    public DeviceView getView() {
        if (view == null) {
            view = id.flatMap(desk::device).orElse(null);
        }
        return view;
    }

    public String getTone() {
        return "tone-" + getView().state().name().toLowerCase(Locale.ROOT);
    }

    /** What an operator may do now, in this order. */
    public List<Act> getActs() {
        return Arrays.stream(Act.values()).filter(act -> act.fits(getView().state())).toList();
    }

    /** Null unless the device may bind anew at this moment. */
    public Instant getRebindUntil() {
        return getView().rebindUntil().filter(clock.instant()::isBefore).orElse(null);
    }

    public List<StoryLine> getStory() {
        return story().stream().limit(PAGE).toList();
    }

    /** Empty, or the number below which the older entries are. */
    public String getOlder() {
        return story().size() > PAGE ? Integer.toString(story().get(PAGE - 1).number()) : "";
    }

    public boolean isWhole() {
        if (whole == null) {
            whole = id.map(desk::isStoryWhole).orElse(true);
        }
        return whole;
    }

    private List<StoryLine> story() {
        if (story == null) {
            story = id.map(device -> desk.story(device, before, PAGE + 1)).orElse(List.of());
        }
        return story;
    }
}
