package io.trustline.sip.boundary;

import io.trustline.sip.call.control.CallSettings;
import io.trustline.sip.dialling.control.DiallingSettings;
import io.trustline.sip.engine.control.CarrierPlan;
import io.trustline.sip.engine.control.EngineSettings;
import io.trustline.sip.engine.control.GatewayPlan;
import io.trustline.sip.legitimacy.control.LegitimacySettings;
import io.trustline.sip.media.control.MediaSettings;
import io.trustline.sip.stack.control.StackSettings;
import io.trustline.sip.trunk.control.Trunk;
import io.trustline.sip.trunk.control.TrunkRhythm;
import io.trustline.sip.trunk.control.TrunksFile;
import jakarta.enterprise.context.Dependent;
import jakarta.inject.Inject;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;

/** Reads all settings at the start, so that what makes no sense stops it. */
@Dependent
public class TelephonePlans {

    @Inject
    EngineSettings engine;
    @Inject
    CallSettings calls;
    @Inject
    LegitimacySettings legitimacy;
    @Inject
    DiallingSettings dialling;
    @Inject
    StackSettings stack;
    @Inject
    MediaSettings media;

    GatewayPlan read() {
        stack.check();
        media.check();
        var carriers = new CarrierPlan(stack.plan(), TrunkRhythm.USUAL, trunks(), media.rules(), media.prompts(),
                media.listeners(), media.listenersWaiting());
        return new GatewayPlan(engine.keys(), legitimacy.bounds(), dialling.bounds(), carriers,
                engine.bounds(calls.rules()));
    }

    private List<Trunk> trunks() {
        return stack.trunksFile().map(file -> TrunksFile.parse(text(file), name -> text(Path.of(name))))
                .orElse(List.of());
    }

    private static String text(Path file) {
        try {
            return Files.readString(file);
        } catch (IOException unreadable) {
            throw new UncheckedIOException("the trunks file, or one that it names, cannot be read", unreadable);
        }
    }
}
