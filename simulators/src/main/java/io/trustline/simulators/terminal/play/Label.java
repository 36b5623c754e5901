package io.trustline.simulators.terminal.play;

import io.trustline.sdk.source.Sources;
import io.trustline.sdk.wire.message.Info;
import io.trustline.simulators.terminal.home.TerminalFolder;
import java.util.HexFormat;
import java.util.List;
import java.util.Optional;

/** What is written on a terminal's label, so to say: its name for the platform, what it is, which SIM is in it. */
final class Label {

    static final String SIM = "sim";
    private static final String DID = "did";
    private static final String TYPE = "type";
    private static final String FIRMWARE = "firmware";
    private static final String CAPABILITIES = "capabilities";
    private static final int DID_BYTES = 6;

    private final TerminalFolder folder;

    Label(TerminalFolder folder) {
        this.folder = folder;
    }

    String name() {
        return folder.name();
    }

    /** Drawn when the terminal is made. */
    String did() {
        return folder.label(DID).orElseGet(() -> {
            did(folder.name() + "-" + HexFormat.of().formatHex(Sources.draw(Sources.chance(), DID_BYTES)));
            return did();
        });
    }

    void did(String did) {
        folder.label(DID, did);
    }

    void sim(String name) {
        folder.label(SIM, name);
    }

    Info info() {
        return new Info(folder.label(TYPE).orElse("meter"),
                List.of(folder.label(CAPABILITIES).orElse("reading").split(",")),
                Optional.of(folder.label(FIRMWARE).orElse("1.0")));
    }

    /** False where there is nothing of that name to say. */
    boolean info(String key, String value) {
        boolean known = List.of(TYPE, FIRMWARE, CAPABILITIES).contains(key);
        if (known) {
            folder.label(key, value);
        }
        return known;
    }
}
