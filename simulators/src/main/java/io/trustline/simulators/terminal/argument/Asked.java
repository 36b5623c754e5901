package io.trustline.simulators.terminal.argument;

/** What became of the words: a wish, or the first word that nobody understands. */
public sealed interface Asked permits Wish, Misread {

    /** The wish, or the exception that says what was wrong. */
    Wish orRefuse();
}
