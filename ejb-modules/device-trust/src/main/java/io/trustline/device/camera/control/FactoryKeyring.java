package io.trustline.device.camera.control;

import static java.nio.charset.StandardCharsets.UTF_8;

import io.trustline.device.life.control.Device;
import io.trustline.device.life.control.Devices;
import io.trustline.device.vault.control.ContextSecret;
import io.trustline.device.vault.control.SealedColumn;
import io.trustline.device.vault.control.Secrets;
import io.trustline.device.vault.control.Vault;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.util.Optional;

/**
 * Finds the factory key that belongs to a factory id. Whoever asks under a name that nobody has gets a key all the
 * same, so that neither the answer nor the work tells which names exist.
 */
@ApplicationScoped
class FactoryKeyring {

    private static final String DECOY = SealedColumn.FACTORY_KEY.of("nobody");

    @Inject
    Devices devices;
    @Inject
    Vault vault;
    @Inject
    Secrets secrets;

    private volatile String decoySeal;

    /** Opens one seal and makes one digest in either case. */
    Candidate find(String factoryId) {
        var device = devices.findByFactoryId(factoryId).filter(found -> found.factoryKey().isPresent());
        var opened = device.map(this::open).orElseGet(this::openDecoy);
        var decoy = secrets.mac(ContextSecret.FACTORY_PRINT, opened, factoryId.getBytes(UTF_8));
        return new Candidate(device, device.isPresent() ? opened : decoy);
    }

    private byte[] open(Device device) {
        return vault.open(SealedColumn.FACTORY_KEY.of(device.id()), device.factoryKey().orElseThrow());
    }

    private byte[] openDecoy() {
        if (decoySeal == null) {
            decoySeal = vault.seal(DECOY, secrets.mac(ContextSecret.FACTORY_PRINT, DECOY.getBytes(UTF_8)));
        }
        return vault.open(DECOY, decoySeal);
    }

    /** Who it may be, and the key with which it must prove that. */
    record Candidate(Optional<Device> device, byte[] key) {

        @Override
        public String toString() {
            return "candidate";
        }
    }
}
