package io.trustline.simulators.terminal.story;

import io.trustline.sdk.platform.PlatformKeys;
import io.trustline.sdk.transport.Answer;
import io.trustline.sdk.transport.Request;
import io.trustline.simulators.terminal.console.Screen;

/** §1: the platform's public keys. */
final class KeysChapter implements Chapter {

    private final Screen screen;

    KeysChapter(Screen screen) {
        this.screen = screen;
    }

    @Override
    public void sending(Request request) {
        screen.step("§1", "keys");
        screen.why("keys.why");
    }

    @Override
    public void received(Request request, Answer answer) {
        PlatformKeys.read(answer.body()).ifPresent(keys -> keys.all()
                .forEach(key -> screen.raw(PlatformKeys.kind(key.jwk()), key.kid() + "  " + key.suite().text())));
    }
}
