package io.trustline.simulators;

import io.trustline.simulators.gateway.GatewayPlan;
import io.trustline.simulators.gateway.GatewayServer;
import java.io.IOException;
import java.util.List;

/** Starts the operator's gateway; {@code ./trustline} does it, and SIGTERM ends it. */
public final class GatewayProgram {

    private GatewayProgram() {
    }

    public static void main(String[] words) throws IOException {
        // Without these the JDK's server waits 40 ms for more to send, and for ever for a request to end.
        System.setProperty("sun.net.httpserver.nodelay", "true");
        System.setProperty("sun.net.httpserver.maxReqTime", "15");
        System.setProperty("sun.net.httpserver.maxRspTime", "60");
        System.setProperty("sun.net.httpserver.maxIdleConnections", "1000");
        var plan = GatewayPlan.of(List.of(words));
        var gateway = GatewayServer.open(plan, System.out::println);
        Runtime.getRuntime().addShutdownHook(new Thread(gateway::close));
        System.out.println("gateway ready on " + plan);
    }
}
