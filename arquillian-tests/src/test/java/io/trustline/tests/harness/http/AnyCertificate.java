package io.trustline.tests.harness.http;

import java.net.Socket;
import java.security.GeneralSecurityException;
import java.security.cert.X509Certificate;

import javax.net.ssl.SSLContext;
import javax.net.ssl.SSLEngine;
import javax.net.ssl.TrustManager;
import javax.net.ssl.X509ExtendedTrustManager;

/** Believes every certificate: the servers of the tests make their own. */
public final class AnyCertificate extends X509ExtendedTrustManager {

    private AnyCertificate() {
    }

    public static SSLContext context() {
        try {
            var context = SSLContext.getInstance("TLS");
            context.init(null, new TrustManager[]{new AnyCertificate()}, null);
            return context;
        } catch (GeneralSecurityException everyJdkCanDoIt) {
            throw new IllegalStateException(everyJdkCanDoIt);
        }
    }

    @Override
    public void checkClientTrusted(X509Certificate[] chain, String kind) {
    }

    @Override
    public void checkServerTrusted(X509Certificate[] chain, String kind) {
    }

    @Override
    public void checkClientTrusted(X509Certificate[] chain, String kind, Socket socket) {
    }

    @Override
    public void checkServerTrusted(X509Certificate[] chain, String kind, Socket socket) {
    }

    @Override
    public void checkClientTrusted(X509Certificate[] chain, String kind, SSLEngine engine) {
    }

    @Override
    public void checkServerTrusted(X509Certificate[] chain, String kind, SSLEngine engine) {
    }

    @Override
    public X509Certificate[] getAcceptedIssuers() {
        return new X509Certificate[0];
    }
}
