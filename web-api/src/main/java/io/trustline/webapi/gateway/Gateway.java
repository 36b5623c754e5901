package io.trustline.webapi.gateway;

import io.trustline.kernel.network.Network;
import io.trustline.sdk.wire.http.HttpSignature;
import java.security.cert.X509Certificate;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Optional;

/** One gateway of an operator: where it is, and by what it proves itself. */
record Gateway(String name, List<Network> networks, Optional<WatchedFile<GatewayKeys>> keys,
        Optional<WatchedFile<GatewayCertificates>> certificates) {

    /** A gateway's clock is kept by an operator; a minute is plenty. */
    private static final Duration WINDOW = Duration.ofSeconds(60);

    boolean isAt(String address) {
        return networks.stream().anyMatch(network -> network.contains(address));
    }

    boolean owns(X509Certificate[] shown, Instant now) {
        return certificates.map(WatchedFile::content).filter(known -> known.accept(shown, now)).isPresent();
    }

    boolean made(HttpSignature signature, Instant now) {
        return keys.map(WatchedFile::content).flatMap(known -> known.of(signature.keyid()))
                .filter(key -> signature.isFrom(key, now, WINDOW)).isPresent();
    }
}
