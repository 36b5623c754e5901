package io.trustline.simulators.terminal.play;

import io.trustline.sdk.platform.Circumstances;
import io.trustline.sdk.platform.Conversation;
import io.trustline.sdk.platform.PlatformKeys;
import io.trustline.sdk.platform.Retries;
import io.trustline.sdk.source.Sources;
import io.trustline.sdk.store.SealedStore;
import io.trustline.sdk.store.StoreKey;
import io.trustline.sdk.terminal.Terminal;
import io.trustline.sdk.terminal.TerminalIdentity;
import io.trustline.sdk.transport.Request;
import io.trustline.simulators.terminal.argument.Option;
import io.trustline.simulators.terminal.argument.Wish;
import io.trustline.simulators.terminal.home.NotHere;
import io.trustline.simulators.terminal.home.Subscriber;
import io.trustline.simulators.terminal.home.TerminalFolder;
import io.trustline.simulators.terminal.road.Road;
import io.trustline.simulators.terminal.story.Narrator;
import java.time.Duration;
import java.util.List;
import java.util.Map;

/** One terminal, opened: its folder, its store, its way to the platform and the SDK's terminal on top of them. */
final class Unit implements AutoCloseable {

    /** A person waits. */
    static final Circumstances PATIENCE = Circumstances.usual()
            .with(new Retries(3, Duration.ofMillis(400), Duration.ofSeconds(2), Duration.ofSeconds(15)));
    static final String STORE = "store";
    private static final String KEYS = "platform-keys";

    private final Stage stage;
    private final Wish wish;
    private final TerminalFolder folder;
    private final Label label;
    private final SealedStore store;
    private final Keyring keyring;
    private final Narrator narrator;
    private final Road road;

    private Unit(Stage stage, Wish wish, TerminalFolder folder) {
        this.stage = stage;
        this.wish = wish;
        this.folder = folder;
        this.label = new Label(folder);
        this.store = SealedStore.open(folder.file(STORE),
                StoreKey.besideIn(folder.file("store.key"), Sources.chance()));
        this.keyring = new Keyring(store, label::did);
        this.narrator = new Narrator(stage.screen(), keyring, true);
        this.road = new Road(stage.gateway(subscriber()), narrator);
    }

    static Unit open(Stage stage, Wish wish, TerminalFolder folder) {
        return new Unit(stage, wish, folder);
    }

    Stage stage() {
        return stage;
    }

    Wish wish() {
        return wish;
    }

    Label label() {
        return label;
    }

    TerminalFolder folder() {
        return folder;
    }

    SealedStore store() {
        return store;
    }

    Keyring keyring() {
        return keyring;
    }

    Narrator narrator() {
        return narrator;
    }

    Road road() {
        return road;
    }

    /** The SIM that is in it. */
    Subscriber subscriber() {
        var inside = folder.label(Label.SIM);
        return inside.map(stage::subscriber).orElseGet(() -> stage.subscribers().firstFor(folder.name())
                .orElseThrow(() -> new NotHere(NotHere.What.SIM, folder.name())));
    }

    PlatformKeys keys() {
        return PlatformKeys.trusted(keySet());
    }

    Terminal terminal() {
        var identity = new TerminalIdentity(label.did(), wish.option(Option.SERVICE), label.info());
        return Terminal.of(identity, keySet(), store).through(road)
                .keysFrom(new Road(stage.platform(), new Narrator(stage.screen(), keyring, false)))
                .prefer(preference()).under(PATIENCE).open();
    }

    List<String> preference() {
        return wish.option(Option.KEY).map(List::of).orElse(List.of("RSA", "P-256", "X25519"));
    }

    /** What its maker put into it: fetched over TLS on the day it is made. */
    String keySet() {
        return folder.label(KEYS).orElseGet(() -> {
            var way = new Road(stage.platform(), new Narrator(stage.screen(), keyring, false));
            var answer = new Conversation(way, PATIENCE)
                    .send(() -> new Request("GET", Conversation.BASE + "/keys", Map.of(), new byte[0]));
            folder.label(KEYS, answer.text());
            return answer.text();
        });
    }

    @Override
    public void close() {
        store.close();
    }
}
