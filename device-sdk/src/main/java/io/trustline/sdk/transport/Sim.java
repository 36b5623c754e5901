package io.trustline.sdk.transport;

/** The SIM as a simulated gateway knows it; a real modem and network do this part by themselves. */
public record Sim(String iccid, String ki) {

    @Override
    public String toString() {
        return "sim";
    }
}
