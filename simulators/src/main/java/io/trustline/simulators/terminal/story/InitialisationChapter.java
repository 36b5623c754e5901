package io.trustline.simulators.terminal.story;

import io.trustline.sdk.transport.Answer;
import io.trustline.sdk.transport.Request;
import io.trustline.sdk.wire.jose.SealedMessage;
import io.trustline.sdk.wire.jose.SignedMessage;
import io.trustline.sdk.wire.jose.Typ;
import io.trustline.simulators.terminal.console.Screen;

/** S202 and S203: EDKey and what the platform answers. */
final class InitialisationChapter implements Chapter {

    private final Screen screen;
    private final Secrets secrets;

    InitialisationChapter(Screen screen, Secrets secrets) {
        this.screen = screen;
        this.secrets = secrets;
    }

    @Override
    public void sending(Request request) {
        var edkey = Shown.text(request.body());
        var sealed = SealedMessage.read(edkey);
        screen.step("S202", "s202");
        screen.field("name.header", Shown.header(edkey));
        screen.field("name.sealed", screen.words().say("s202.sealed"));
        if (sealed.filter(message -> message.header().isNested()).isPresent()) {
            screen.field("name.signed", screen.words().say("s202.continuity"));
        }
        secrets.inside(edkey).ifPresent(json -> Inside.show(screen, json));
        screen.why("s202.why");
    }

    @Override
    public void received(Request request, Answer answer) {
        screen.step("S203", "s203");
        screen.field("name.header", Shown.header(answer.text()));
        screen.field("name.signed", screen.words().say("s203.signed"));
        SignedMessage.read(answer.text(), Typ.INITIALISED)
                .ifPresent(message -> Inside.show(screen, message.unverified()));
        screen.why("s203.why");
    }
}
