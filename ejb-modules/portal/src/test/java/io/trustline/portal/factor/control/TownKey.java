package io.trustline.portal.factor.control;

import jakarta.json.Json;
import jakarta.json.JsonObject;
import jakarta.json.JsonObjectBuilder;
import java.io.ByteArrayOutputStream;
import java.io.StringReader;
import java.nio.ByteBuffer;
import java.nio.charset.StandardCharsets;
import java.security.GeneralSecurityException;
import java.security.KeyPair;
import java.security.KeyPairGenerator;
import java.security.MessageDigest;
import java.security.Signature;
import java.security.interfaces.ECPublicKey;
import java.security.spec.ECGenParameterSpec;
import java.util.Base64;

/** A security key as WebAuthn §6 describes it, written from that page alone; one credential, ES256. */
final class TownKey {

    /** The person is there; nothing of it is copied anywhere (WebAuthn §6.1). */
    private static final int PRESENT = 0x01;
    private static final int CREDENTIAL_FOLLOWS = 0x40;
    private static final int COORDINATE = 32;

    private final byte[] id;
    private final KeyPair pair;
    private String origin = "https://trustline.example";
    private int count;

    TownKey(String name) throws GeneralSecurityException {
        id = name.getBytes(StandardCharsets.UTF_8);
        var generator = KeyPairGenerator.getInstance("EC");
        generator.initialize(new ECGenParameterSpec("secp256r1"));
        pair = generator.generateKeyPair();
    }

    /** A page that pretends to be ours. */
    TownKey at(String page) {
        origin = page;
        return this;
    }

    /** As a copy of it would, that was made earlier. */
    TownKey countingFrom(int earlier) {
        count = earlier;
        return this;
    }

    String create(String options) throws GeneralSecurityException {
        var asked = asked(options);
        var attestation = new ByteArrayOutputStream();
        attestation.writeBytes(new byte[]{(byte) 0xA3});
        attestation.writeBytes(text("fmt"));
        attestation.writeBytes(text("none"));
        attestation.writeBytes(text("attStmt"));
        attestation.writeBytes(new byte[]{(byte) 0xA0});
        attestation.writeBytes(text("authData"));
        attestation.writeBytes(bytes(data(asked.getJsonObject("rp").getString("id"), true)));
        var response = Json.createObjectBuilder()
                .add("clientDataJSON", base64(client("webauthn.create", asked.getString("challenge"))))
                .add("attestationObject", base64(attestation.toByteArray()))
                .add("transports", Json.createArrayBuilder().add("usb").add("carrier-pigeon"));
        return credential(response);
    }

    String sign(String options) throws GeneralSecurityException {
        var asked = asked(options);
        var client = client("webauthn.get", asked.getString("challenge"));
        var data = data(asked.getString("rpId"), false);
        var signature = Signature.getInstance("SHA256withECDSA");
        signature.initSign(pair.getPrivate());
        signature.update(data);
        signature.update(sha256(client));
        return credential(Json.createObjectBuilder().add("clientDataJSON", base64(client))
                .add("authenticatorData", base64(data)).add("signature", base64(signature.sign())));
    }

    private String credential(JsonObjectBuilder response) {
        return Json.createObjectBuilder().add("id", base64(id)).add("rawId", base64(id)).add("type", "public-key")
                .add("response", response).add("clientExtensionResults", Json.createObjectBuilder()).build()
                .toString();
    }

    private byte[] data(String relyingParty, boolean withCredential) throws GeneralSecurityException {
        var data = new ByteArrayOutputStream();
        data.writeBytes(sha256(relyingParty.getBytes(StandardCharsets.UTF_8)));
        data.write(withCredential ? PRESENT | CREDENTIAL_FOLLOWS : PRESENT);
        data.writeBytes(ByteBuffer.allocate(Integer.BYTES).putInt(++count).array());
        if (withCredential) {
            data.writeBytes(new byte[16]);
            data.writeBytes(ByteBuffer.allocate(Short.BYTES).putShort((short) id.length).array());
            data.writeBytes(id);
            data.writeBytes(coseKey());
        }
        return data.toByteArray();
    }

    /** RFC 9053 §7.1.1: {1: 2, 3: -7, -1: 1, -2: x, -3: y}. */
    private byte[] coseKey() {
        var point = ((ECPublicKey) pair.getPublic()).getW();
        var key = new ByteArrayOutputStream();
        key.writeBytes(new byte[]{(byte) 0xA5, 0x01, 0x02, 0x03, 0x26, 0x20, 0x01, 0x21});
        key.writeBytes(bytes(coordinate(point.getAffineX().toByteArray())));
        key.write(0x22);
        key.writeBytes(bytes(coordinate(point.getAffineY().toByteArray())));
        return key.toByteArray();
    }

    private static byte[] coordinate(byte[] number) {
        var coordinate = new byte[COORDINATE];
        int length = Math.min(COORDINATE, number.length);
        System.arraycopy(number, number.length - length, coordinate, COORDINATE - length, length);
        return coordinate;
    }

    private byte[] client(String type, String challenge) {
        return Json.createObjectBuilder().add("type", type).add("challenge", challenge).add("origin", origin)
                .add("crossOrigin", false).build().toString().getBytes(StandardCharsets.UTF_8);
    }

    private static JsonObject asked(String options) {
        return Json.createReader(new StringReader(options)).readObject();
    }

    private static byte[] text(String text) {
        var letters = text.getBytes(StandardCharsets.UTF_8);
        return ByteBuffer.allocate(1 + letters.length).put((byte) (0x60 | letters.length)).put(letters).array();
    }

    /** RFC 8949 §3.1, major type 2, with the length in two bytes. */
    private static byte[] bytes(byte[] content) {
        return ByteBuffer.allocate(3 + content.length).put((byte) 0x59).putShort((short) content.length).put(content)
                .array();
    }

    private static byte[] sha256(byte[] content) throws GeneralSecurityException {
        return MessageDigest.getInstance("SHA-256").digest(content);
    }

    private static String base64(byte[] content) {
        return Base64.getUrlEncoder().withoutPadding().encodeToString(content);
    }
}
