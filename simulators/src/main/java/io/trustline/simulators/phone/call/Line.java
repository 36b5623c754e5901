package io.trustline.simulators.phone.call;

/** What a telephone can do to one call on its line; each throws {@link LineBroken} where the network will not. */
public interface Line {

    void ring();

    /** Says that somebody else will be rung. */
    void forward();

    void answer(Answering how, int soundPort);

    void refuse(Refusal why);

    /** Ends a call that was answered. */
    void hangUp();
}
