package io.trustline.simulators.terminal.home;

import io.trustline.sdk.transport.Sim;

/** A SIM of the operator's list, with its number and the name of whom it belongs to. */
public record Subscriber(String iccid, String ki, String msisdn, String name) {

    public Sim sim() {
        return new Sim(iccid, ki);
    }

    @Override
    public String toString() {
        return "subscriber " + name;
    }
}
