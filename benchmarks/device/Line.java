import java.io.BufferedInputStream;
import java.io.ByteArrayOutputStream;
import java.io.EOFException;
import java.io.IOException;
import java.io.InputStream;
import java.net.URI;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.security.GeneralSecurityException;
import java.security.KeyStore;
import java.util.LinkedHashMap;
import java.util.Locale;
import java.util.Map;
import javax.net.ssl.SSLContext;
import javax.net.ssl.SSLSocket;
import javax.net.ssl.TrustManagerFactory;

/** One HTTPS connection that stays open: so little of a client that what is measured is the server. */
final class Line implements AutoCloseable {

    /** What came back. */
    record Answer(int status, String body) {
    }

    private final SSLSocket socket;
    private final InputStream in;
    private final String host;

    Line(URI platform, SSLContext trust) throws IOException {
        this.host = platform.getAuthority();
        this.socket = (SSLSocket) trust.getSocketFactory().createSocket(platform.getHost(), platform.getPort());
        socket.setTcpNoDelay(true);
        socket.setSoTimeout(30_000);
        this.in = new BufferedInputStream(socket.getInputStream(), 16 * 1024);
    }

    /** Trusts the one certificate that this Trustline made for itself. */
    static SSLContext trust(Path home) throws IOException, GeneralSecurityException {
        var password = Files.readString(home.resolve("tls/password")).strip().toCharArray();
        var own = KeyStore.getInstance(home.resolve("tls/trustline.p12").toFile(), password);
        var trusted = KeyStore.getInstance("PKCS12");
        trusted.load(null, null);
        trusted.setCertificateEntry("trustline", own.getCertificate("trustline"));
        var managers = TrustManagerFactory.getInstance(TrustManagerFactory.getDefaultAlgorithm());
        managers.init(trusted);
        var context = SSLContext.getInstance("TLS");
        context.init(null, managers.getTrustManagers(), null);
        return context;
    }

    Answer get(String path) throws IOException {
        return send("GET " + path + " HTTP/1.1\r\nHost: " + host + "\r\n\r\n", new byte[0]);
    }

    Answer post(String path, Map<String, String> headers, byte[] body) throws IOException {
        var head = new StringBuilder("POST ").append(path).append(" HTTP/1.1\r\nHost: ").append(host)
                .append("\r\nContent-Type: application/jose\r\nContent-Length: ").append(body.length).append("\r\n");
        headers.forEach((name, value) -> head.append(name).append(": ").append(value).append("\r\n"));
        return send(head.append("\r\n").toString(), body);
    }

    private Answer send(String head, byte[] body) throws IOException {
        var bytes = new ByteArrayOutputStream(head.length() + body.length);
        bytes.write(head.getBytes(StandardCharsets.US_ASCII));
        bytes.write(body);
        socket.getOutputStream().write(bytes.toByteArray());
        int status = Integer.parseInt(line().split(" ")[1]);
        var headers = headers();
        var length = headers.get("content-length");
        var content = length == null ? chunks() : in.readNBytes(Integer.parseInt(length));
        return new Answer(status, new String(content, StandardCharsets.UTF_8));
    }

    private Map<String, String> headers() throws IOException {
        var headers = new LinkedHashMap<String, String>();
        for (var line = line(); !line.isEmpty(); line = line()) {
            int colon = line.indexOf(':');
            headers.put(line.substring(0, colon).toLowerCase(Locale.ROOT), line.substring(colon + 1).strip());
        }
        return headers;
    }

    private byte[] chunks() throws IOException {
        var all = new ByteArrayOutputStream();
        for (int size = Integer.parseInt(line(), 16); size > 0; size = Integer.parseInt(line(), 16)) {
            all.write(in.readNBytes(size));
            line();
        }
        line();
        return all.toByteArray();
    }

    private String line() throws IOException {
        var line = new StringBuilder();
        for (int next = in.read(); next != '\n'; next = in.read()) {
            if (next < 0) {
                throw new EOFException("the server closed the connection");
            }
            if (next != '\r') {
                line.append((char) next);
            }
        }
        return line.toString();
    }

    @Override
    public void close() throws IOException {
        socket.close();
    }
}
