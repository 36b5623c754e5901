package io.trustline.simulators.terminal.argument;

/** A word that is none of ours; the reason is the end of a key in the person's language. */
public record Misread(Reason reason, String word) implements Asked {

    /** What is wrong with it. */
    public enum Reason {
        COMMAND,
        OPTION,
        VALUE,
        /** An algorithm that is refused by name. */
        BROKEN,
        WORDS
    }

    @Override
    public Wish orRefuse() {
        throw new NotUnderstood(this);
    }
}
