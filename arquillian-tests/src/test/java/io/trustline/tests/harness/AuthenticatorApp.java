package io.trustline.tests.harness;

import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Map;

/** An authenticator app that strangers wrote (npm's otpauth), set up by the address in a QR code. */
public record AuthenticatorApp(String address) {

    /** RFC 6238 §5.2. */
    private static final Duration STEP = Duration.ofSeconds(30);
    private static final String PROGRAM = "arquillian-tests/src/test/node/authenticator.mjs";

    /** What it shows now. */
    public String shown() {
        return at(Instant.now());
    }

    /** What it shows half a minute later; a server takes it already, for clocks differ. */
    public String shownNext() {
        return at(Instant.now().plus(STEP));
    }

    private String at(Instant moment) {
        var program = Project.file(PROGRAM).toString();
        return Shell.run(Map.of(), Duration.ofMinutes(1),
                List.of("node", program, address, Long.toString(moment.getEpochSecond()))).wentWell().text().strip();
    }
}
