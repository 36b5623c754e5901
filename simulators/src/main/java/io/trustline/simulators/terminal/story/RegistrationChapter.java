package io.trustline.simulators.terminal.story;

import io.trustline.sdk.transport.Answer;
import io.trustline.sdk.transport.Request;
import io.trustline.sdk.wire.Label;
import io.trustline.sdk.wire.jose.Typ;
import io.trustline.simulators.terminal.console.Screen;

/** E2 (§8): a camera registers within its session. */
final class RegistrationChapter implements Chapter {

    private final Screen screen;
    private final Secrets secrets;

    RegistrationChapter(Screen screen, Secrets secrets) {
        this.screen = screen;
        this.secrets = secrets;
    }

    @Override
    public void sending(Request request) {
        screen.step("E2", "e2");
        show(Shown.text(request.body()), Typ.REGISTER, Label.E2_CAMERA_SEAL, Label.E2_CAMERA_MAC);
        screen.why("e2.why");
    }

    @Override
    public void received(Request request, Answer answer) {
        screen.step("E2", "e2.answer");
        show(answer.text(), Typ.REGISTERED, Label.E2_PLATFORM_SEAL, Label.E2_PLATFORM_MAC);
        screen.why("e2.answer.why");
    }

    private void show(String compact, Typ typ, Label seal, Label mac) {
        screen.field("name.header", Shown.header(compact));
        screen.field("name.sealed", screen.words().say("under.session", seal.text()));
        screen.field("name.signed", screen.words().say("under.session", mac.text()));
        secrets.session()
                .flatMap(keys -> Inside.ofSuite(compact, typ, suite -> keys.key(seal, suite), keys.mac(mac)))
                .ifPresentOrElse(json -> Inside.show(screen, json), () -> screen.say("closed"));
    }
}
