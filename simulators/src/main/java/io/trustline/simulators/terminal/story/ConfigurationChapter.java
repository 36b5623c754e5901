package io.trustline.simulators.terminal.story;

import io.trustline.sdk.transport.Answer;
import io.trustline.sdk.transport.Request;
import io.trustline.sdk.wire.FactoryKeys;
import io.trustline.sdk.wire.Label;
import io.trustline.sdk.wire.Octets;
import io.trustline.sdk.wire.jose.Typ;
import io.trustline.simulators.terminal.console.Screen;
import java.util.Optional;

/** E1 (§7): a camera fetches its configuration, each side proves itself by the factory key. */
final class ConfigurationChapter implements Chapter {

    private final Screen screen;
    private final Secrets secrets;

    ConfigurationChapter(Screen screen, Secrets secrets) {
        this.screen = screen;
        this.secrets = secrets;
    }

    @Override
    public void sending(Request request) {
        var compact = Shown.text(request.body());
        screen.step("E1", "e1");
        screen.field("name.header", Shown.header(compact));
        screen.field("name.sealed", screen.words().say("e1.sealed"));
        var context = Inside.kid(compact).flatMap(Octets::fromBase64url);
        keys(context).flatMap(keys -> Inside.ofSuite(compact, Typ.CONFIGURE,
                suite -> keys.key(Label.E1_CAMERA_SEAL, suite), keys.mac(Label.E1_CAMERA_MAC)))
                .ifPresentOrElse(json -> Inside.show(screen, json), () -> screen.say("closed"));
        screen.why("e1.why");
    }

    @Override
    public void received(Request request, Answer answer) {
        screen.step("E1", "e1.answer");
        screen.field("name.header", Shown.header(answer.text()));
        keys(Optional.of(Octets.sha256(request.body()))).flatMap(keys -> Inside.ofSuite(answer.text(), Typ.CONFIGURED,
                suite -> keys.key(Label.E1_PLATFORM_SEAL, suite), keys.mac(Label.E1_PLATFORM_MAC)))
                .ifPresentOrElse(json -> Inside.show(screen, json), () -> screen.say("closed"));
        screen.why("e1.answer.why");
    }

    private Optional<FactoryKeys> keys(Optional<byte[]> context) {
        return secrets.factoryKey().flatMap(factory -> context.map(bytes -> FactoryKeys.of(factory, bytes)));
    }
}
