package io.trustline.simulators.terminal.home;

import java.nio.charset.StandardCharsets;
import java.util.Base64;

/** A SIM of the operator's subscriber list. */
public record Sim(String iccid, String ki, String msisdn, String name) {

    /** How the terminal signs on at the gateway, as with the name and password of a packet data connection. */
    public String login() {
        var pair = (iccid + ":" + ki).getBytes(StandardCharsets.US_ASCII);
        return "Basic " + Base64.getEncoder().encodeToString(pair);
    }

    @Override
    public String toString() {
        return "SIM " + name;
    }
}
