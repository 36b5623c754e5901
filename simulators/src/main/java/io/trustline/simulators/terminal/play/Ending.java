package io.trustline.simulators.terminal.play;

/** How a play ended, as other programs see it. */
public enum Ending {
    WELL(0),
    /** The platform refused, or was refused; or, worse, an attack came through. */
    REFUSED(1),
    MISREAD(2),
    FAILED(3);

    private final int code;

    Ending(int code) {
        this.code = code;
    }

    public int code() {
        return code;
    }
}
