package io.trustline.web.console.device;

import io.trustline.device.api.DeviceDesk;
import io.trustline.device.api.MasterKeyView;
import io.trustline.device.api.PlatformKeyView;
import io.trustline.web.console.ConsolePage;
import jakarta.ejb.EJB;
import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Named;
import java.util.List;

/** The platform's own keys, and the one that encrypts all others. */
@Named("consoleKeys")
@RequestScoped
public class KeysPage implements ConsolePage {

    private static final int WHOLE = 100;

    @EJB
    DeviceDesk desk;

    private List<PlatformKeyView> keys;
    private MasterKeyView master;

    @Override
    public String path() {
        return "/console/keys";
    }

    @Override
    public String titleKey() {
        return "keys.menu";
    }

    @Override
    public int order() {
        return 4;
    }

    public List<PlatformKeyView> getKeys() {
        if (keys == null) {
            keys = desk.platformKeys();
        }
        return keys;
    }

    public boolean canRetire(PlatformKeyView key) {
        return key.state().equals("REPLACED");
    }

    public MasterKeyView getMaster() {
        if (master == null) {
            master = desk.masterKey();
        }
        return master;
    }

    /** How much of everything is under the present master key, in hundredths; never all while something waits. */
    public long getWrapped() {
        long all = getMaster().done() + getMaster().waiting();
        return all == 0 ? WHOLE : WHOLE * getMaster().done() / all;
    }
}
