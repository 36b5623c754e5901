package io.trustline.sip.peers;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.security.GeneralSecurityException;
import java.security.KeyStore;
import java.security.cert.CertificateFactory;

import javax.net.ssl.SSLContext;
import javax.net.ssl.TrustManagerFactory;

import org.junit.jupiter.api.Test;

import io.trustline.sip.api.CallOutcome.Plain;
import io.trustline.sip.api.Language;
import io.trustline.sip.api.TrunkWish.Media;
import io.trustline.sip.peers.harness.Await;
import io.trustline.sip.peers.harness.Baresip;
import io.trustline.sip.peers.harness.Needs;
import io.trustline.sip.peers.harness.Network;
import io.trustline.sip.peers.house.Gateway;
import io.trustline.sip.peers.house.Listener;
import io.trustline.sip.peers.house.TrunkBook;

/** A foreign telephone that takes calls over TLS with SRTP alone (VOX-5). */
@Needs({"baresip", "sox", "openssl"})
class EncryptedPeerIT {

    private static final String CODE = "365882";

    @Test
    void theCodeArrivesEncryptedAllTheWay() throws Exception {
        try (var phone = Baresip.answersEncrypted(Gateway.NUMBER, Network.PHONE);
                var gateway = over(phone, Media.SRTP).trusts(vouchingFor(phone.certificate()))) {
            var call = gateway.call(CODE);
            assertEquals(Plain.SPOKEN, call.outcome());
            assertTrue(call.record().figures().orElseThrow().encrypted());
            Await.until("it is recorded", () -> phone.recordings().size() == 1);
            assertEquals(CODE + " " + CODE, Listener.hears(phone.recordings().get(0), Language.ENGLISH));
        }
    }

    @Test
    void nothingIsSaidToWhomNobodyVouchesFor() throws Exception {
        try (var phone = Baresip.answersEncrypted(Gateway.NUMBER, Network.PHONE);
                var gateway = over(phone, Media.SRTP).trusts(SSLContext.getDefault())) {
            assertEquals(Plain.NETWORK_FAILED, gateway.call(CODE).outcome());
            assertFalse(phone.said().contains("incoming call"), phone.said());
        }
    }

    private static Gateway over(Baresip phone, Media media) {
        return Gateway.over(TrunkBook.tls("north", Network.PHONE, phone.tlsPort(), media));
    }

    private static SSLContext vouchingFor(Path certificate) throws GeneralSecurityException, IOException {
        var store = KeyStore.getInstance(KeyStore.getDefaultType());
        store.load(null, null);
        try (var pem = Files.newInputStream(certificate)) {
            store.setCertificateEntry("phone", CertificateFactory.getInstance("X.509").generateCertificate(pem));
        }
        var trust = TrustManagerFactory.getInstance(TrustManagerFactory.getDefaultAlgorithm());
        trust.init(store);
        var context = SSLContext.getInstance("TLS");
        context.init(null, trust.getTrustManagers(), null);
        return context;
    }
}
