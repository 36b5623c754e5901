package io.trustline.simulators.terminal.story;

import io.trustline.sdk.transport.Answer;
import io.trustline.sdk.transport.Request;
import io.trustline.sdk.wire.Label;
import io.trustline.sdk.wire.jose.Typ;
import io.trustline.simulators.terminal.console.Screen;

/** S211 and S212: the terminal asks to come in, the platform lets it in. */
final class AccessChapter implements Chapter {

    private final Screen screen;
    private final Secrets secrets;

    AccessChapter(Screen screen, Secrets secrets) {
        this.screen = screen;
        this.secrets = secrets;
    }

    @Override
    public void sending(Request request) {
        var compact = Shown.text(request.body());
        screen.step("S211", "s211");
        screen.field("name.header", Shown.header(compact));
        screen.field("name.sealed", screen.words().say("under", Label.ACCESS_TERMINAL_SEAL.text()));
        screen.field("name.signed", screen.words().say("under", Label.ACCESS_TERMINAL_MAC.text()));
        Inside.nested(compact, Typ.ACCESS, Inside.kid(compact).flatMap(secrets::keys), Label.ACCESS_TERMINAL_SEAL,
                Label.ACCESS_TERMINAL_MAC).ifPresent(json -> Inside.show(screen, json));
        screen.why("s211.why");
    }

    @Override
    public void received(Request request, Answer answer) {
        var compact = answer.text();
        screen.step("S212", "s212");
        screen.field("name.header", Shown.header(compact));
        screen.field("name.sealed", screen.words().say("under", Label.ACCESS_PLATFORM_SEAL.text()));
        screen.field("name.signed", screen.words().say("under", Label.ACCESS_PLATFORM_MAC.text()));
        Inside.nested(compact, Typ.ACCESSED, Inside.kid(compact).flatMap(secrets::keys), Label.ACCESS_PLATFORM_SEAL,
                Label.ACCESS_PLATFORM_MAC).ifPresent(json -> Inside.show(screen, json));
        screen.why("s212.why");
    }
}
