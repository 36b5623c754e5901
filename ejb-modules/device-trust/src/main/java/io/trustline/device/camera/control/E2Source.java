package io.trustline.device.camera.control;

import java.util.Arrays;

/** From which secret the keys of E2 may come. */
enum E2Source {
    /** The factory key, always. */
    FACTORY,
    /** The negotiated key (KEY); a camera without one must negotiate first. */
    DKEY,
    /** The negotiated key where there is one, else the factory key. */
    EITHER;

    static E2Source of(String text) {
        return Arrays.stream(values()).filter(source -> source.name().equalsIgnoreCase(text)).findFirst()
                .orElseThrow(() -> new IllegalArgumentException(
                        "trustline.device.e2-key is factory, dkey or either, not " + text));
    }
}
