package io.trustline.sdk.terminal;

import io.trustline.sdk.wire.message.Info;
import java.util.Optional;

/** Who the terminal is: its own name, the service whose validity policy it wants, and what it says of itself. */
public record TerminalIdentity(String did, Optional<String> service, Info info) {

    public TerminalIdentity with(Info other) {
        return new TerminalIdentity(did, service, other);
    }

    @Override
    public String toString() {
        return "terminal of type " + info.type();
    }
}
