package io.trustline.sip.stack.wire.control;

import gov.nist.javax.sip.message.MessageFactoryImpl;
import gov.nist.javax.sip.message.SIPRequest;
import io.trustline.sip.api.TrunkWish.Transport;
import java.net.InetAddress;
import java.text.ParseException;
import java.util.HashMap;
import java.util.HexFormat;
import java.util.Locale;
import java.util.Map;
import java.util.TooManyListenersException;
import java.util.random.RandomGenerator;
import javax.sip.ClientTransaction;
import javax.sip.InvalidArgumentException;
import javax.sip.ListeningPoint;
import javax.sip.ServerTransaction;
import javax.sip.SipException;
import javax.sip.SipListener;
import javax.sip.SipProvider;
import javax.sip.message.Request;
import javax.sip.message.Response;

/** The stack with its ports; sends what was written and nothing else. Safe for every thread. */
public final class Wire {

    private static final int TAG_BYTES = 12;
    /** RFC 3261 §8.1.1.7. */
    private static final String MAGIC = "z9hG4bK";

    private final Ports ports;
    private final RandomGenerator chance;
    private final Sockets sockets;
    private final MessageFactoryImpl messages = new MessageFactoryImpl();
    private final Map<String, ListeningPoint> points = new HashMap<>();
    private TrunkStack stack;
    private SipProvider provider;

    public Wire(Ports ports, RandomGenerator chance) {
        this.ports = ports;
        this.chance = chance;
        this.sockets = new Sockets(ports.tls());
    }

    public synchronized void start(SipListener listener, Gate gate) {
        try {
            stack = new TrunkStack("trustline.wire." + token(), sockets, gate);
            if (ports.tls().isPresent()) {
                stack.setEnabledCipherSuites(ports.tls().get().getDefaultSSLParameters().getCipherSuites());
            }
            open("udp", listener);
            open("tcp", listener);
            if (ports.listensForTls()) {
                open("tls", listener);
            }
            stack.start();
        } catch (SipException | TooManyListenersException refused) {
            stop();
            throw new WireTrouble("the SIP ports could not be opened: " + ports.bindAddress() + " " + ports.port(),
                    refused);
        }
    }

    private void open(String transport, SipListener listener)
            throws SipException, TooManyListenersException {
        int port = ports.portFor(transport);
        if (port == 0 || points.containsKey(transport)) {
            return;
        }
        try {
            var point = stack.createListeningPoint(ports.bindAddress(), port, transport);
            points.put(transport, point);
            add(point, listener);
        } catch (InvalidArgumentException taken) {
            throw new SipException("port", taken);
        }
    }

    private void add(ListeningPoint point, SipListener listener)
            throws SipException, TooManyListenersException {
        if (provider == null) {
            provider = stack.createSipProvider(point);
            provider.addSipListener(listener);
        } else {
            provider.addListeningPoint(point);
        }
    }

    /** Our address on this transport; TLS opens with its first use. */
    public synchronized Home home(Transport transport) {
        var name = transport.name().toLowerCase(Locale.ROOT);
        try {
            if (stack == null) {
                throw new SipException("stopped");
            }
            open(name, null);
            if (!points.containsKey(name)) {
                throw new SipException("turned off");
            }
            return new Home(ports.advertisedAddress(), ports.portFor(name), name);
        } catch (SipException | TooManyListenersException | RuntimeException closed) {
            throw new WireTrouble("no " + name + " here: " + closed.getMessage(), closed);
        }
    }

    public synchronized void stop() {
        if (stack != null) {
            Farewell.to(stack);
            stack = null;
            provider = null;
            points.clear();
        }
    }

    public void expect(InetAddress address, int port, String name) {
        sockets.expect(address, port, name);
    }

    private SipProvider provider() {
        synchronized (this) {
            if (provider == null) {
                throw new WireTrouble("the stack is stopped", null);
            }
            return provider;
        }
    }

    /** Begins a transaction; its answers find their talk by the Call-ID. */
    public ClientTransaction send(String text) {
        try {
            var transaction = provider().getNewClientTransaction(messages.createRequest(text));
            transaction.sendRequest();
            return transaction;
        } catch (ParseException | SipException | IllegalStateException refused) {
            throw new WireTrouble(Reasons.of(refused), refused);
        }
    }

    public void cancel(ClientTransaction invite) {
        try {
            provider().getNewClientTransaction(invite.createCancel()).sendRequest();
        } catch (SipException refused) {
            throw new WireTrouble(Reasons.of(refused), refused);
        }
    }

    /** Without a transaction: an ACK, or a CANCEL of something given up. */
    public void sendAlone(String text) {
        try {
            provider().sendRequest(messages.createRequest(text));
        } catch (ParseException | SipException refused) {
            throw new WireTrouble(Reasons.of(refused), refused);
        }
    }

    /** Sends an answer again, outside its transaction. */
    public void repeat(Response response) {
        try {
            provider().sendResponse(response);
        } catch (SipException refused) {
            throw new WireTrouble(Reasons.of(refused), refused);
        }
    }

    public ServerTransaction serve(Request request) throws SipException {
        return provider().getNewServerTransaction(request);
    }

    public Response response(int status, SIPRequest request) throws ParseException {
        return messages.createResponse(status, request);
    }

    public String branch() {
        return MAGIC + token();
    }

    /** 96 bits: nobody guesses a tag or a Call-ID. */
    public String token() {
        var bytes = new byte[TAG_BYTES];
        chance.nextBytes(bytes);
        return HexFormat.of().formatHex(bytes);
    }
}
