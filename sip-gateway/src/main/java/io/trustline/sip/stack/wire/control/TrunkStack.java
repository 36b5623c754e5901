package io.trustline.sip.stack.wire.control;

import gov.nist.core.net.NetworkLayer;
import gov.nist.javax.sip.SipStackImpl;
import gov.nist.javax.sip.stack.SIPMessageValve;
import io.trustline.sip.stack.message.control.StrictParser;
import java.util.Properties;
import javax.sip.PeerUnavailableException;

/** The library's stack with our sockets and our gate, which it would look up by class name otherwise. */
public final class TrunkStack extends SipStackImpl {

    private static final String SEND_BUFFER = "8388608";
    private static final String LARGEST_MESSAGE = "65536";

    public TrunkStack(String name, NetworkLayer sockets, SIPMessageValve gate) throws PeerUnavailableException {
        super(properties(name));
        networkLayer = sockets;
        sipMessageValves.add(gate);
        setMessageParserFactory(stack -> new StrictParser());
    }

    private static Properties properties(String name) {
        var properties = new Properties();
        properties.setProperty("javax.sip.STACK_NAME", name);
        properties.setProperty("javax.sip.AUTOMATIC_DIALOG_SUPPORT", "off");
        // The size of the array for one message too; see Datagrams.
        set(properties, "RECEIVE_UDP_BUFFER_SIZE", LARGEST_MESSAGE);
        set(properties, "SEND_UDP_BUFFER_SIZE", SEND_BUFFER);
        set(properties, "REENTRANT_LISTENER", "true");
        set(properties, "THREAD_POOL_SIZE", "4");
        set(properties, "TCP_POST_PARSING_THREAD_POOL_SIZE", "4");
        set(properties, "MAX_MESSAGE_SIZE", LARGEST_MESSAGE);
        set(properties, "MAX_CONNECTIONS", "256");
        set(properties, "TRACE_LEVEL", "0");
        set(properties, "CANCEL_CLIENT_TRANSACTION_CHECKED", "false");
        set(properties, "TLS_CLIENT_AUTH_TYPE", "Disabled");
        set(properties, "TLS_CLIENT_PROTOCOLS", "TLSv1.3,TLSv1.2");
        return properties;
    }

    private static void set(Properties properties, String key, String value) {
        properties.setProperty("gov.nist.javax.sip." + key, value);
    }
}
