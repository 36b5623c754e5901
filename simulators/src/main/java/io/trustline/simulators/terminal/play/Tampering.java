package io.trustline.simulators.terminal.play;

import io.trustline.sdk.platform.NotProvenByPlatform;
import io.trustline.sdk.platform.PlatformKeys.PlatformKey;
import io.trustline.sdk.source.Sources;
import io.trustline.sdk.transport.Answer;
import io.trustline.sdk.transport.Request;
import io.trustline.sdk.transport.Transport;
import io.trustline.sdk.wire.Octets;
import io.trustline.simulators.terminal.console.Screen;
import io.trustline.simulators.terminal.home.NotHere;
import io.trustline.simulators.terminal.road.BentAnswer;
import io.trustline.simulators.terminal.road.Road;
import io.trustline.simulators.terminal.story.Narrator;
import io.trustline.simulators.terminal.story.Problem;
import io.trustline.simulators.terminal.tamper.Forge;
import io.trustline.simulators.terminal.tamper.Trick;
import java.time.Duration;
import java.util.Map;

/** Plays the attacks and says whether each was refused as it must be. */
final class Tampering {

    private static final String INITIALISATIONS = "/initialisations";
    private static final String ACCESSES = "/accesses";
    private static final Map<String, String> JOSE = Map.of("Content-Type", "application/jose");

    private final Unit unit;
    private final Screen screen;
    private final Forge forge;

    Tampering(Unit unit) {
        this.unit = unit;
        this.screen = unit.stage().screen();
        this.forge = new Forge(unit.label().did(), unit.label().info(), Sources.chance());
    }

    void list() {
        screen.step("", "tamper.list");
        for (var trick : Trick.values()) {
            screen.raw(trick.word(), screen.words().say("trick." + trick.word()));
        }
    }

    /** False where the attack came through. */
    boolean play(Trick trick) {
        screen.step("!", "trick." + trick.word());
        if (trick.needsKey() && unit.keyring().live().isEmpty()) {
            screen.say("tamper.needs-key");
            unit.terminal().access();
        }
        screen.brief(true);
        var outcome = outcome(trick);
        screen.brief(false);
        boolean refused = trick.isRefusedBy(outcome);
        if (refused) {
            screen.good("tamper.refused", outcome);
            screen.why("trick." + trick.word() + ".why");
        } else {
            screen.bad("tamper.accepted", outcome);
        }
        return refused;
    }

    private String outcome(Trick trick) {
        try {
            var answer = answer(trick);
            return answer.isGood() ? "OK" : Problem.slug(answer);
        } catch (NotProvenByPlatform impostor) {
            unit.narrator().notProven();
            return "not-proven-by-platform";
        }
    }

    private Answer answer(Trick trick) {
        return switch (trick) {
            case BIT -> initialise(unit.road(), Forge.bitTurned(edkey(Duration.ZERO)));
            case BROKEN -> initialise(unit.road(), Forge.withAlgorithm(edkey(Duration.ZERO), "RSA1_5", key().kid()));
            case NONE -> initialise(unit.road(), Forge.withAlgorithm(edkey(Duration.ZERO), "none", key().kid()));
            case UNKNOWN_KEY -> initialise(unit.road(),
                    forge.edkey(key().jwk(), Octets.base64url(new byte[Long.SIZE / 2]), now()));
            case CLOCK -> initialise(unit.road(), edkey(Duration.ofDays(1)));
            case NUMBER -> initialise(direct(Map.of("X-Msisdn", unit.subscriber().msisdn())), edkey(Duration.ZERO));
            case NO_GATEWAY -> initialise(direct(Map.of()), edkey(Duration.ZERO));
            case REPLAY -> replay();
            case REFLECT -> send(unit.road(), ACCESSES, send(unit.road(), ACCESSES, access()).text());
            case OTHER_SIM -> send(otherSim(), ACCESSES, access());
            case MAC -> bent();
        };
    }

    private Answer replay() {
        var access = access();
        send(unit.road(), ACCESSES, access);
        screen.say("trick.replay.again");
        return send(unit.road(), ACCESSES, access);
    }

    private Answer bent() {
        unit.road().meddle(new BentAnswer());
        unit.terminal().access();
        return new Answer(200, Map.of(), new byte[0]);
    }

    private Answer initialise(Transport way, String edkey) {
        return send(way, INITIALISATIONS, edkey);
    }

    private Answer send(Transport way, String path, String message) {
        var answer = way.send(new Request("POST", "/api/device/v1" + path, JOSE, Octets.ascii(message)));
        unit.narrator().unjudged();
        return answer;
    }

    private Transport direct(Map<String, String> headers) {
        return new Road(unit.stage().platform().with(headers), new Narrator(screen, unit.keyring(), false));
    }

    private Transport otherSim() {
        var own = unit.subscriber();
        var other = unit.stage().subscribers().otherThan(own.name())
                .orElseThrow(() -> new NotHere(NotHere.What.SIM, own.name()));
        screen.say("trick.other-sim.whose", other.name());
        return new Road(unit.stage().gateway(other), unit.narrator());
    }

    private String edkey(Duration off) {
        return forge.edkey(key().jwk(), key().kid(), now() + off.toSeconds());
    }

    private String access() {
        var held = unit.keyring().live().orElseThrow();
        return forge.access(held.kid(), held.schedule(), held.msisdn(), held.expires(), now());
    }

    private PlatformKey key() {
        return unit.keys().preferred(unit.preference());
    }

    private long now() {
        return unit.stage().clock().instant().getEpochSecond();
    }
}
