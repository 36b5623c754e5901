package io.trustline.simulators.terminal.story;

import io.trustline.sdk.transport.Answer;
import io.trustline.sdk.transport.Request;
import io.trustline.sdk.wire.Label;
import io.trustline.simulators.terminal.console.Screen;
import java.util.Locale;

/** §5: a later request with the token, signed; what it carries is sealed under the negotiated key (KEY-10). */
final class CallChapter implements Chapter {

    private final Screen screen;
    private final Secrets secrets;

    CallChapter(Screen screen, Secrets secrets) {
        this.screen = screen;
        this.secrets = secrets;
    }

    @Override
    public void sending(Request request) {
        screen.step("§5", "call." + request.method().toLowerCase(Locale.ROOT));
        screen.field("name.signed", screen.words().say("call.signed"));
        request.headers().forEach((name, value) -> {
            if (name.equalsIgnoreCase("Signature-Input")) {
                screen.raw("", value);
            }
        });
        show(Shown.text(request.body()), Label.PAYLOAD_TERMINAL);
        screen.why("call.why");
    }

    @Override
    public void received(Request request, Answer answer) {
        screen.step("§5", answer.body().length == 0 ? "call.done" : "call.answer");
        show(answer.text(), Label.PAYLOAD_PLATFORM);
    }

    private void show(String compact, Label seal) {
        if (!compact.isEmpty()) {
            screen.field("name.sealed", screen.words().say("under", seal.text()));
            Inside.payload(compact, Inside.kid(compact).flatMap(secrets::keys), seal)
                    .ifPresent(json -> Inside.show(screen, json));
        }
    }
}
