package io.trustline.web.console.device;

import io.trustline.device.api.DeviceDesk;
import io.trustline.device.api.DeviceView;
import io.trustline.device.api.PlatformKeyView;
import io.trustline.kernel.identity.DeviceId;
import io.trustline.web.page.NotFound;
import jakarta.ejb.EJB;
import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Named;
import java.net.URLEncoder;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Optional;

/** Says what will come of an act before it is done. */
@Named("consoleConfirm")
@RequestScoped
public class ConfirmPage {

    @EJB
    DeviceDesk desk;

    private Optional<Act> act = Optional.empty();
    private String subject = "";
    private DeviceView device;
    private PlatformKeyView key;

    /** Where an operator goes when it is done, or left. */
    static String back(Act act, String subject) {
        return act.isOnDevice()
                ? "/console/device?id=" + URLEncoder.encode(subject, StandardCharsets.UTF_8)
                : "/console/keys";
    }

    public String getAct() {
        return act.map(Act::getSlug).orElse("");
    }

    public void setAct(String slug) {
        act = Act.parse(slug);
    }

    public String getSubject() {
        return subject;
    }

    public void setSubject(String given) {
        subject = given == null ? "" : given;
    }

    public void notFoundWhenUnknown() {
        boolean known = act.isPresent() && (act.get() == Act.ROTATE_KEYS || getDevice() != null || getKey() != null);
        if (!known) {
            NotFound.say();
        }
    }

    public String getTitleKey() {
        return "confirm." + getAct();
    }

    public boolean isGrave() {
        return act.filter(Act::isGrave).isPresent();
    }

    /** The consequences by their keys; each act has three. */
    public List<String> getConsequences() {
        return List.of(getTitleKey() + ".1", getTitleKey() + ".2", getTitleKey() + ".3");
    }

    public String getBack() {
        return act.map(known -> back(known, subject)).orElse("/console");
    }

    /** Null unless the act is upon a device. */
    public DeviceView getDevice() {
        if (device == null && act.filter(Act::isOnDevice).isPresent()) {
            device = DeviceId.parse(subject).flatMap(desk::device).orElse(null);
        }
        return device;
    }

    /** Null unless the act is upon a key of the platform. */
    public PlatformKeyView getKey() {
        if (key == null && act.filter(Act.RETIRE_KEY::equals).isPresent()) {
            key = desk.platformKeys().stream().filter(known -> known.kid().equals(subject)).findFirst().orElse(null);
        }
        return key;
    }
}
