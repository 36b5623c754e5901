package io.trustline.simulators.terminal.play;

import io.trustline.sdk.camera.Camera;
import io.trustline.sdk.camera.CameraIdentity;
import io.trustline.sdk.platform.PlatformRefused;
import io.trustline.sdk.source.Sources;
import io.trustline.sdk.wire.BrokenAlgorithms;
import io.trustline.sdk.wire.Label;
import io.trustline.sdk.wire.Octets;
import io.trustline.sdk.wire.Suite;
import io.trustline.sdk.wire.message.Info;
import io.trustline.sdk.wire.message.P2p;
import io.trustline.simulators.terminal.argument.Misread;
import io.trustline.simulators.terminal.argument.NotUnderstood;
import io.trustline.simulators.terminal.argument.Option;
import io.trustline.simulators.terminal.console.Screen;
import io.trustline.simulators.terminal.home.NotHere;
import io.trustline.simulators.terminal.road.Road;
import io.trustline.simulators.terminal.story.Narrator;
import io.trustline.simulators.terminal.story.Shown;
import java.io.IOException;
import java.nio.file.Files;
import java.util.List;
import java.util.Optional;

/** The camera in the same housing: its maker's list, E1, E2. */
final class CameraPlays {

    private static final String MAKER = "demo-maker";
    private static final int FACTORY_KEY_BYTES = 32;
    private static final P2p REACHED = new P2p("full-cone", List.of("ice", "relay"),
            List.of("candidate:1 1 udp 2130706431 192.0.2.10 50000 typ host"));

    private final Unit unit;
    private final Screen screen;

    CameraPlays(Unit unit) {
        this.unit = unit;
        this.screen = unit.stage().screen();
    }

    boolean play(String part) {
        if (unit.keyring().factoryKey().isEmpty()) {
            unit.keyring().factoryKey(Sources.draw(Sources.chance(), FACTORY_KEY_BYTES));
        }
        switch (part) {
            case "list" -> list();
            case "configure" -> configure(camera());
            case "register" -> register(camera());
            case "all" -> {
                var camera = camera();
                configure(camera);
                register(camera);
            }
            default -> throw new NotUnderstood(new Misread(Misread.Reason.WORDS, "camera " + part));
        }
        return true;
    }

    /** What its maker hands to the platform's operator. */
    private void list() {
        var file = unit.folder().file("camera.csv");
        try {
            Files.writeString(file, "serial,key\n" + serial() + "," + Octets.base64url(factoryKey()) + "\n");
        } catch (IOException broken) {
            throw new NotHere(NotHere.What.FOLDER, file.toString());
        }
        screen.step("", "camera.list", MAKER, file);
        screen.say("camera.list.next", unit.stage().surroundings().platform(), MAKER);
    }

    private void configure(Camera camera) {
        try {
            var brought = camera.configure();
            screen.good("e1.good", brought.e2().text(), brought.e3().text());
        } catch (PlatformRefused refused) {
            if (refused.is("not-proven")) {
                screen.say("camera.unknown");
                list();
            }
            throw refused;
        }
    }

    private void register(Camera camera) {
        var in = camera.register(REACHED);
        screen.good("e2.good", in.name(), Shown.time(in.expires().getEpochSecond()), in.heartbeat().toSeconds());
    }

    private Camera camera() {
        var identity = new CameraIdentity(MAKER, serial(), factoryKey(), unit.label().did() + "-camera",
                new Info("camera", List.of("video", "ptz"), Optional.of("1.0")));
        var way = new Road(unit.stage().platform(), new Narrator(screen, unit.keyring(), false));
        return Camera.of(identity, unit.keySet(), unit.store()).to(way)
                .suites(suite(Option.E1).orElse(Suite.A256GCM),
                        suite(Option.E2).map(List::of).orElse(List.of(Suite.values())))
                .dkey(() -> unit.keyring().live().map(held -> held.schedule().key(Label.E2)))
                .under(Unit.PATIENCE).open();
    }

    private Optional<Suite> suite(Option option) {
        return unit.wish().option(option).map(name -> Suite.of(name).orElseThrow(() -> unknown(option, name)));
    }

    private static NotUnderstood unknown(Option option, String name) {
        var reason = BrokenAlgorithms.of(name).isPresent() ? Misread.Reason.BROKEN : Misread.Reason.VALUE;
        return new NotUnderstood(new Misread(reason, option.word() + " " + name));
    }

    private String serial() {
        return "CAM-" + unit.label().did();
    }

    private byte[] factoryKey() {
        return unit.keyring().factoryKey().orElseThrow();
    }
}
