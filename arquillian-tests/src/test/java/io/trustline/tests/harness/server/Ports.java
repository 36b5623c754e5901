package io.trustline.tests.harness.server;

import java.io.IOException;
import java.net.InetSocketAddress;
import java.net.ServerSocket;
import java.util.concurrent.atomic.AtomicInteger;

/** The ports of one server, all shifted by one offset as {@code TRUSTLINE_PORT_OFFSET} does. */
public record Ports(int offset) {

    /** No two ports of a server are as far apart, or else one server's telephone would sit on another's page. */
    private static final int STEP = 20;
    private static final AtomicInteger NEXT = new AtomicInteger(Integer.getInteger("trustline.first-offset", 600));

    public static Ports free() {
        while (true) {
            var ports = new Ports(NEXT.getAndAdd(STEP));
            if (isFree(ports.http()) && isFree(ports.https()) && isFree(ports.management())
                    && isFree(ports.gateway()) && isFree(ports.gateways()) && isFree(ports.sip())
                    && isFree(ports.phone()) && isFree(ports.phonePage())) {
                return ports;
            }
        }
    }

    /** Any one that nobody listens on. */
    public static int anyFree() {
        try (var socket = new ServerSocket(0)) {
            return socket.getLocalPort();
        } catch (IOException broken) {
            throw new IllegalStateException(broken);
        }
    }

    public int http() {
        return 8080 + offset;
    }

    public int https() {
        return 8443 + offset;
    }

    public int management() {
        return 9990 + offset;
    }

    /** Of the simulated operator's gateway. */
    public int gateway() {
        return 8087 + offset;
    }

    /** Where gateways show their certificates. */
    public int gateways() {
        return 8444 + offset;
    }

    /** Of the telephone gateway. */
    public int sip() {
        return 5060 + offset;
    }

    /** Where the simulated telephone is called. */
    public int phone() {
        return 5070 + offset;
    }

    public int phonePage() {
        return 8090 + offset;
    }

    private static boolean isFree(int port) {
        try (var socket = new ServerSocket()) {
            socket.setReuseAddress(true);
            socket.bind(new InetSocketAddress("0.0.0.0", port));
            return true;
        } catch (IOException taken) {
            return false;
        }
    }
}
