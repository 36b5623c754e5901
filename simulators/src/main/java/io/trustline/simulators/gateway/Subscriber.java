package io.trustline.simulators.gateway;

/** One SIM of the operator: its card, its secret, its number and whose it is. */
public record Subscriber(String iccid, String ki, String msisdn, String name) {

    /** Enough to tell two lines of the log apart. */
    String masked() {
        return name + " " + msisdn.substring(0, 3) + "…" + msisdn.substring(msisdn.length() - 2);
    }

    @Override
    public String toString() {
        return masked();
    }
}
