package io.trustline.simulators.phone.sip;

import io.trustline.simulators.phone.call.Telephone;
import java.io.IOException;
import java.net.InetSocketAddress;
import java.util.Properties;
import java.util.TooManyListenersException;
import java.util.random.RandomGenerator;
import javax.sip.InvalidArgumentException;
import javax.sip.ListeningPoint;
import javax.sip.ObjectInUseException;
import javax.sip.SipException;
import javax.sip.SipFactory;
import javax.sip.SipProvider;
import javax.sip.SipStack;

/** Where the telephone is called: one port, UDP and TCP, registered nowhere. */
public final class SipPort implements AutoCloseable {

    private final SipStack stack;
    private final SipProvider provider;

    private SipPort(SipStack stack, SipProvider provider) {
        this.stack = stack;
        this.provider = provider;
    }

    public static SipPort open(InetSocketAddress place, Telephone telephone, RandomGenerator chance)
            throws IOException {
        var factory = SipFactory.getInstance();
        factory.setPathName("gov.nist");
        try {
            var stack = factory.createSipStack(properties(place));
            return opened(stack, place, new Writing(factory, place, chance), telephone);
        } catch (SipException | InvalidArgumentException | TooManyListenersException refused) {
            throw new IOException("the telephone cannot listen on " + place + ": " + refused.getMessage(), refused);
        }
    }

    private static SipPort opened(SipStack stack, InetSocketAddress place, Writing writing, Telephone telephone)
            throws SipException, InvalidArgumentException, TooManyListenersException {
        try {
            var host = place.getAddress().getHostAddress();
            var udp = stack.createListeningPoint(host, place.getPort(), ListeningPoint.UDP);
            var provider = stack.createSipProvider(udp);
            provider.addListeningPoint(stack.createListeningPoint(host, place.getPort(), ListeningPoint.TCP));
            provider.addSipListener(new SipEar(provider, writing, telephone));
            stack.start();
            return new SipPort(stack, provider);
        } catch (SipException | InvalidArgumentException refused) {
            stack.stop();
            throw refused;
        }
    }

    private static Properties properties(InetSocketAddress place) {
        var properties = new Properties();
        properties.setProperty("javax.sip.STACK_NAME",
                "phone-" + place.getAddress().getHostAddress() + "-" + place.getPort());
        properties.setProperty("gov.nist.javax.sip.TRACE_LEVEL", "0");
        properties.setProperty("gov.nist.javax.sip.LOG_MESSAGE_CONTENT", "false");
        // A telephone gets few messages, and none that is large.
        properties.setProperty("gov.nist.javax.sip.MAX_MESSAGE_SIZE", "65536");
        return properties;
    }

    @Override
    public void close() {
        for (var point : provider.getListeningPoints()) {
            try {
                stack.deleteListeningPoint(point);
            } catch (ObjectInUseException busy) {
                // Stopping the stack closes it in any case.
                continue;
            }
        }
        stack.stop();
    }
}
