package bare;

import java.security.GeneralSecurityException;
import java.security.KeyPair;
import java.security.KeyPairGenerator;
import java.security.spec.ECGenParameterSpec;
import java.security.spec.MGF1ParameterSpec;
import java.util.concurrent.TimeUnit;
import javax.crypto.Cipher;
import javax.crypto.KeyAgreement;
import javax.crypto.spec.OAEPParameterSpec;
import javax.crypto.spec.PSource;
import org.openjdk.jmh.annotations.Benchmark;
import org.openjdk.jmh.annotations.BenchmarkMode;
import org.openjdk.jmh.annotations.Fork;
import org.openjdk.jmh.annotations.Measurement;
import org.openjdk.jmh.annotations.Mode;
import org.openjdk.jmh.annotations.OutputTimeUnit;
import org.openjdk.jmh.annotations.Scope;
import org.openjdk.jmh.annotations.Setup;
import org.openjdk.jmh.annotations.State;
import org.openjdk.jmh.annotations.Warmup;

/** The bare private-key operation of a negotiation on one core: nothing can be faster than this. */
@State(Scope.Thread)
@BenchmarkMode(Mode.Throughput)
@OutputTimeUnit(TimeUnit.SECONDS)
@Warmup(iterations = 3, time = 3)
@Measurement(iterations = 5, time = 3)
@Fork(1)
public class PrivateKey {

    private static final OAEPParameterSpec OAEP = new OAEPParameterSpec("SHA-256", "MGF1", MGF1ParameterSpec.SHA256,
            PSource.PSpecified.DEFAULT);

    private KeyPair rsa;
    private byte[] wrapped;
    private KeyPair p256;
    private KeyPair p256OfDevice;
    private KeyPair x25519;
    private KeyPair x25519OfDevice;

    @Setup
    public void make() throws GeneralSecurityException {
        var generator = KeyPairGenerator.getInstance("RSA");
        generator.initialize(3072);
        rsa = generator.generateKeyPair();
        var cipher = Cipher.getInstance("RSA/ECB/OAEPPadding");
        cipher.init(Cipher.ENCRYPT_MODE, rsa.getPublic(), OAEP);
        wrapped = cipher.doFinal(new byte[32]);
        var curve = KeyPairGenerator.getInstance("EC");
        curve.initialize(new ECGenParameterSpec("secp256r1"));
        p256 = curve.generateKeyPair();
        p256OfDevice = curve.generateKeyPair();
        var montgomery = KeyPairGenerator.getInstance("X25519");
        x25519 = montgomery.generateKeyPair();
        x25519OfDevice = montgomery.generateKeyPair();
    }

    @Benchmark
    public byte[] rsa3072Oaep() throws GeneralSecurityException {
        var cipher = Cipher.getInstance("RSA/ECB/OAEPPadding");
        cipher.init(Cipher.DECRYPT_MODE, rsa.getPrivate(), OAEP);
        return cipher.doFinal(wrapped);
    }

    @Benchmark
    public byte[] p256() throws GeneralSecurityException {
        return agree("ECDH", p256, p256OfDevice);
    }

    @Benchmark
    public byte[] x25519() throws GeneralSecurityException {
        return agree("X25519", x25519, x25519OfDevice);
    }

    private static byte[] agree(String algorithm, KeyPair own, KeyPair other) throws GeneralSecurityException {
        var agreement = KeyAgreement.getInstance(algorithm);
        agreement.init(own.getPrivate());
        agreement.doPhase(other.getPublic(), true);
        return agreement.generateSecret();
    }
}
