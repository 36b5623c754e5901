package io.trustline.simulators.terminal.argument;

/** The person typed something that the terminal does not know. */
public final class NotUnderstood extends IllegalArgumentException {

    private static final long serialVersionUID = 1L;

    private final transient Misread misread;

    public NotUnderstood(Misread misread) {
        super(misread.reason() + ": " + misread.word());
        this.misread = misread;
    }

    public Misread misread() {
        return misread;
    }
}
