package io.trustline.simulators.phone.call;

/** Why a telephone does not take a call, with the status that says so (RFC 3261 §21). */
public enum Refusal {

    BUSY(486, Ending.BUSY),
    UNAVAILABLE(480, Ending.UNANSWERED),
    DECLINED(603, Ending.DECLINED);

    private final int status;
    private final Ending ending;

    Refusal(int status, Ending ending) {
        this.status = status;
        this.ending = ending;
    }

    public int status() {
        return status;
    }

    Ending ending() {
        return ending;
    }
}
