package io.trustline.simulators.phone.sip;

import io.trustline.simulators.phone.call.Desk;
import io.trustline.simulators.phone.call.Telephone;
import java.io.IOException;
import java.net.InetSocketAddress;
import java.util.Properties;
import java.util.TooManyListenersException;
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

    public static SipPort open(InetSocketAddress place, Telephone telephone, Desk desk)
            throws IOException {
        var factory = SipFactory.getInstance();
        factory.setPathName("gov.nist");
        try {
            var stack = factory.createSipStack(properties(place));
            return opened(stack, new Writing(factory, place, desk.chance()), telephone, desk);
        } catch (SipException | InvalidArgumentException | TooManyListenersException refused) {
            throw new IOException("the telephone cannot listen on " + place + ": " + refused.getMessage(), refused);
        }
    }

    private static SipPort opened(SipStack stack, Writing writing, Telephone telephone, Desk desk)
            throws SipException, InvalidArgumentException, TooManyListenersException {
        try {
            var udp = stack.createListeningPoint(writing.host(), writing.port(), ListeningPoint.UDP);
            var provider = stack.createSipProvider(udp);
            provider.addListeningPoint(stack.createListeningPoint(writing.host(), writing.port(), ListeningPoint.TCP));
            provider.addSipListener(new SipEar(provider, writing, telephone, desk.journal()));
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
