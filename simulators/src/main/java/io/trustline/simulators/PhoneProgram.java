package io.trustline.simulators;

import io.trustline.simulators.phone.PhonePlan;
import io.trustline.simulators.phone.PhoneServer;
import java.io.IOException;
import java.util.List;

/** Starts the telephone; {@code ./trustline} does it, and SIGTERM ends it. */
public final class PhoneProgram {

    private PhoneProgram() {
    }

    public static void main(String[] words) throws IOException {
        // Without it the JDK's server waits 40 ms for more to send.
        System.setProperty("sun.net.httpserver.nodelay", "true");
        System.setProperty("sun.net.httpserver.maxReqTime", "15");
        var plan = PhonePlan.of(List.of(words));
        var phone = PhoneServer.open(plan, System.out::println);
        Runtime.getRuntime().addShutdownHook(new Thread(phone::close));
        System.out.println("phone ready on " + plan);
    }
}
