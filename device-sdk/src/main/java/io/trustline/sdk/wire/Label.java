package io.trustline.sdk.wire;

import java.nio.charset.StandardCharsets;

/** What a derived key is for; each use has its own (docs/protocols/device-trust.md §3). */
public enum Label {
    CONFIRM("confirm"),
    ACCESS_TERMINAL_SEAL("access-terminal-seal"),
    ACCESS_TERMINAL_MAC("access-terminal-mac"),
    ACCESS_PLATFORM_SEAL("access-platform-seal"),
    ACCESS_PLATFORM_MAC("access-platform-mac"),
    CALL("call"),
    PAYLOAD_TERMINAL("payload-terminal"),
    PAYLOAD_PLATFORM("payload-platform"),
    E2("e2"),
    LINK("link"),
    LOGIN("login"),
    CONTINUITY("continuity"),
    E1_CAMERA_SEAL("e1-camera-seal"),
    E1_CAMERA_MAC("e1-camera-mac"),
    E1_PLATFORM_SEAL("e1-platform-seal"),
    E1_PLATFORM_MAC("e1-platform-mac"),
    E2_CAMERA_SEAL("e2-camera-seal"),
    E2_CAMERA_MAC("e2-camera-mac"),
    E2_PLATFORM_SEAL("e2-platform-seal"),
    E2_PLATFORM_MAC("e2-platform-mac");

    private final String text;

    Label(String text) {
        this.text = text;
    }

    public String text() {
        return text;
    }

    byte[] bytes() {
        return ("trustline " + text).getBytes(StandardCharsets.US_ASCII);
    }
}
