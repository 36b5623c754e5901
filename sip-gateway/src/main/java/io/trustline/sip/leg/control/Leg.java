package io.trustline.sip.leg.control;

/** One attempt that was begun. Safe for every thread. */
public interface Leg {

    /**
     * Ends it politely whatever it is doing: CANCEL while it rings (BYE if the answer crosses it), BYE once answered,
     * silence on the wire where nothing was heard yet (whatever still comes late is cancelled or hung up). Asking again
     * changes nothing. {@link LegNews.Closed} follows within a few seconds.
     */
    void end(HangUp why);

    /** Answers {@link LegNews.Reoffered}: with our SDP, or "" for 488. */
    void answerReoffer(String sdp);
}
