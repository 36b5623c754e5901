package io.trustline.tests.web;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.net.Socket;
import java.nio.charset.StandardCharsets;

import io.trustline.tests.harness.http.AnyCertificate;

/** Says exactly what it is told to a socket, and returns what came back until the other side was done. */
final class Raw {

    private static final int PATIENCE_MILLIS = 20_000;
    private static final int LONGEST_ANSWER = 65_536;

    private Raw() {
    }

    static String ask(int port, String words) {
        try (var socket = new Socket("127.0.0.1", port)) {
            return ask(socket, words);
        } catch (IOException broken) {
            throw new UncheckedIOException(broken);
        }
    }

    static String askSecurely(int port, String words) {
        try (var socket = AnyCertificate.context().getSocketFactory().createSocket("localhost", port)) {
            return ask(socket, words);
        } catch (IOException broken) {
            throw new UncheckedIOException(broken);
        }
    }

    /** Sends a head and then more body than anybody should take; stops when an answer is there or the line is cut. */
    static String flood(int port, String head, byte[] piece, long pieces) {
        try (var socket = AnyCertificate.context().getSocketFactory().createSocket("localhost", port)) {
            socket.setSoTimeout(PATIENCE_MILLIS);
            var sent = socket.getOutputStream();
            sent.write(head.getBytes(StandardCharsets.ISO_8859_1));
            pour(socket, piece, pieces);
            return read(socket.getInputStream());
        } catch (IOException cut) {
            return "cut";
        }
    }

    private static void pour(Socket socket, byte[] piece, long pieces) {
        try {
            for (long i = 0; i < pieces && socket.getInputStream().available() == 0; i++) {
                socket.getOutputStream().write(piece);
            }
        } catch (IOException refusedHalfway) {
            // The answer may have come before the line was cut.
            return;
        }
    }

    private static String ask(Socket socket, String words) throws IOException {
        socket.setSoTimeout(PATIENCE_MILLIS);
        socket.getOutputStream().write(words.replace("\r\n\r\n", "\r\nConnection: close\r\n\r\n")
                .getBytes(StandardCharsets.ISO_8859_1));
        return read(socket.getInputStream());
    }

    private static String read(InputStream answer) throws IOException {
        return new String(answer.readNBytes(LONGEST_ANSWER), StandardCharsets.UTF_8);
    }
}
