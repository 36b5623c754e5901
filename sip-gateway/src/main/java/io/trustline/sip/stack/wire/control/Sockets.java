package io.trustline.sip.stack.wire.control;

import gov.nist.core.net.NetworkLayer;
import gov.nist.javax.sip.SipStackImpl;
import java.io.IOException;
import java.net.DatagramSocket;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.net.ServerSocket;
import java.net.Socket;
import java.net.SocketException;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.ConcurrentHashMap;
import javax.net.ssl.SSLContext;
import javax.net.ssl.SSLServerSocket;
import javax.net.ssl.SSLSocket;

/**
 * Opens the stack's sockets: connecting does not wait for ever, TLS is 1.2 or 1.3, and whoever is called over TLS must
 * show a certificate for the very name that the trunk is configured with.
 */
public final class Sockets implements NetworkLayer {

    private static final int CONNECT_MILLIS = 4000;
    private static final String[] PROTOCOLS = {"TLSv1.3", "TLSv1.2"};

    private final Optional<SSLContext> tls;
    /** The name that stands behind an address; two trunks at one address and port share a connection, thus a name. */
    private final Map<InetSocketAddress, String> names = new ConcurrentHashMap<>();

    public Sockets(Optional<SSLContext> tls) {
        this.tls = tls;
    }

    public void expect(InetAddress address, int port, String name) {
        names.put(new InetSocketAddress(address, port), name);
    }

    @Override
    public ServerSocket createServerSocket(int port, int backlog, InetAddress bind) throws IOException {
        return new ServerSocket(port, backlog, bind);
    }

    @Override
    public SSLServerSocket createSSLServerSocket(int port, int backlog, InetAddress bind) throws IOException {
        var factory = context().getServerSocketFactory();
        var socket = (SSLServerSocket) factory.createServerSocket(port, backlog, bind);
        socket.setEnabledProtocols(PROTOCOLS);
        return socket;
    }

    @Override
    public Socket createSocket(InetAddress address, int port) throws IOException {
        return connect(new Socket(), address, port);
    }

    /** Our own end is the kernel's choice: binding to the listening address would keep us from other networks. */
    @Override
    public Socket createSocket(InetAddress address, int port, InetAddress own) throws IOException {
        return createSocket(address, port);
    }

    @Override
    public Socket createSocket(InetAddress address, int port, InetAddress own, int ownPort) throws IOException {
        return createSocket(address, port);
    }

    @Override
    public SSLSocket createSSLSocket(InetAddress address, int port) throws IOException {
        var name = names.get(new InetSocketAddress(address, port));
        if (name == null) {
            throw new IOException("no trunk is at this address");
        }
        var plain = connect(new Socket(), address, port);
        try {
            return secured(plain, name, port);
        } catch (IOException untrusted) {
            plain.close();
            throw untrusted;
        }
    }

    @Override
    public SSLSocket createSSLSocket(InetAddress address, int port, InetAddress own) throws IOException {
        return createSSLSocket(address, port);
    }

    private SSLSocket secured(Socket plain, String name, int port) throws IOException {
        var socket = (SSLSocket) context().getSocketFactory().createSocket(plain, name, port, true);
        var parameters = socket.getSSLParameters();
        parameters.setProtocols(PROTOCOLS);
        parameters.setEndpointIdentificationAlgorithm("HTTPS");
        socket.setSSLParameters(parameters);
        socket.setSoTimeout(CONNECT_MILLIS);
        socket.startHandshake();
        socket.setSoTimeout(0);
        return socket;
    }

    private SSLContext context() throws IOException {
        return tls.orElseThrow(() -> new IOException("TLS is not set up"));
    }

    private static Socket connect(Socket socket, InetAddress address, int port) throws IOException {
        try {
            socket.connect(new InetSocketAddress(address, port), CONNECT_MILLIS);
            socket.setTcpNoDelay(true);
            return socket;
        } catch (IOException unreachable) {
            socket.close();
            throw unreachable;
        }
    }

    @Override
    public DatagramSocket createDatagramSocket() throws SocketException {
        return new DatagramSocket();
    }

    @Override
    public DatagramSocket createDatagramSocket(int port, InetAddress bind) throws SocketException {
        return new Datagrams(port, bind);
    }

    @Override
    public void setSipStack(SipStackImpl stack) {
        // Nothing of the stack is needed here.
    }
}
