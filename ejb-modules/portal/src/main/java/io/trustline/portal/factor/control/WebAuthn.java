package io.trustline.portal.factor.control;

import com.webauthn4j.WebAuthnManager;
import com.webauthn4j.converter.AttestedCredentialDataConverter;
import com.webauthn4j.converter.util.ObjectConverter;
import com.webauthn4j.credential.CredentialRecord;
import com.webauthn4j.credential.CredentialRecordImpl;
import com.webauthn4j.data.AuthenticationParameters;
import com.webauthn4j.data.AuthenticatorTransport;
import com.webauthn4j.data.PublicKeyCredentialParameters;
import com.webauthn4j.data.PublicKeyCredentialType;
import com.webauthn4j.data.RegistrationData;
import com.webauthn4j.data.RegistrationParameters;
import com.webauthn4j.data.attestation.authenticator.AuthenticatorData;
import com.webauthn4j.data.attestation.statement.COSEAlgorithmIdentifier;
import com.webauthn4j.data.attestation.statement.NoneAttestationStatement;
import com.webauthn4j.data.client.Origin;
import com.webauthn4j.data.client.challenge.DefaultChallenge;
import com.webauthn4j.server.ServerProperty;
import jakarta.enterprise.context.ApplicationScoped;
import java.net.URI;
import java.util.Base64;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.function.Supplier;
import java.util.stream.Collectors;

/** Judges what browsers answer (W3C WebAuthn §7), by a library that many use (ADR 0024). */
@ApplicationScoped
class WebAuthn {

    /** A credential with the largest of keys is a tenth of it. */
    private static final int LONGEST = 20_000;
    private static final List<PublicKeyCredentialParameters> ALGORITHMS = PasskeyOptions.ALGORITHMS.stream()
            .map(number -> new PublicKeyCredentialParameters(PublicKeyCredentialType.PUBLIC_KEY,
                    COSEAlgorithmIdentifier.create(number)))
            .toList();

    private final ObjectConverter converter = new ObjectConverter();
    private final AttestedCredentialDataConverter credentials = new AttestedCredentialDataConverter(converter);
    private final WebAuthnManager manager = WebAuthnManager.createNonStrictWebAuthnManager(converter);

    /** A new passkey, if the answer is one to this challenge on these pages. */
    Optional<KeptPasskey> created(String answer, byte[] challenge, String origin) {
        return judged(answer, () -> {
            var wanted = new RegistrationParameters(server(challenge, origin), ALGORITHMS, false, true);
            return kept(manager.verifyRegistrationResponseJSON(answer, wanted));
        });
    }

    /** Whose credential the answer speaks of, before anything in it is believed; base64url. */
    Optional<String> credentialId(String answer) {
        return judged(answer, () -> base64(manager.parseAuthenticationResponseJSON(answer).getCredentialId()));
    }

    /** What to keep of it from now on, if it signed this challenge for these pages. */
    Optional<KeptPasskey> used(KeptPasskey passkey, String answer, byte[] challenge, String origin) {
        return judged(answer, () -> {
            var wanted = new AuthenticationParameters(server(challenge, origin), record(passkey), null, false, true);
            var data = manager.verifyAuthenticationResponseJSON(answer, wanted).getAuthenticatorData();
            return new KeptPasskey(passkey.credentialId(), passkey.credential(), data.getSignCount(), flags(data),
                    passkey.transports());
        });
    }

    static String relyingParty(String origin) {
        return URI.create(origin).getHost();
    }

    private KeptPasskey kept(RegistrationData answer) {
        var data = answer.getAttestationObject().getAuthenticatorData();
        var credential = data.getAttestedCredentialData();
        var transports = Optional.ofNullable(answer.getTransports()).orElse(Set.of()).stream()
                .map(AuthenticatorTransport::getValue).filter(PasskeyOptions.TRANSPORTS::contains).sorted()
                .collect(Collectors.joining(","));
        return new KeptPasskey(base64(credential.getCredentialId()), base64(credentials.convert(credential)),
                data.getSignCount(), flags(data), transports);
    }

    private CredentialRecord record(KeptPasskey passkey) {
        var credential = credentials.convert(Base64.getUrlDecoder().decode(passkey.credential()));
        var flags = passkey.flags();
        return new CredentialRecordImpl(new NoneAttestationStatement(), flags.userVerified(), flags.backupEligible(),
                flags.backedUp(), passkey.signCount(), credential, null, null, null, null);
    }

    private static KeptPasskey.Flags flags(AuthenticatorData<?> data) {
        return new KeptPasskey.Flags(data.isFlagUV(), data.isFlagBE(), data.isFlagBS());
    }

    private static ServerProperty server(byte[] challenge, String origin) {
        return ServerProperty.builder().origin(new Origin(origin)).rpId(relyingParty(origin))
                .challenge(new DefaultChallenge(challenge)).build();
    }

    private static <T> Optional<T> judged(String answer, Supplier<T> judgement) {
        if (answer.length() > LONGEST) {
            return Optional.empty();
        }
        try {
            return Optional.of(judgement.get());
        } catch (RuntimeException unreadableOrUntrue) {
            // Not WebAuthnException alone: the library and what it reads with throw whatever they stumble over.
            return Optional.empty();
        }
    }

    private static String base64(byte[] bytes) {
        return Base64.getUrlEncoder().withoutPadding().encodeToString(bytes);
    }
}
