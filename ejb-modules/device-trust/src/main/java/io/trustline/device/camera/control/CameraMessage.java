package io.trustline.device.camera.control;

import io.trustline.device.api.DeviceProblems;
import io.trustline.kernel.outcome.Outcome;
import io.trustline.kernel.outcome.Refusal;
import io.trustline.sdk.wire.Octets;
import io.trustline.sdk.wire.Suite;
import io.trustline.sdk.wire.jose.SealedMessage;
import io.trustline.sdk.wire.jose.Typ;

/** A message of a camera: its form and its suite are good, nothing of it is opened yet. */
public record CameraMessage(SealedMessage sealed, Suite suite, String kid, byte[] digest, String address) {

    /** Algorithms are judged before any key is touched. */
    static Outcome<CameraMessage> read(String text, Typ typ, SuitePolicy policy, String address) {
        var sealed = SealedMessage.read(text, typ);
        if (sealed.isEmpty()) {
            return Outcome.refused(Refusal.of(DeviceProblems.UNREADABLE_MESSAGE));
        }
        var suite = sealed.get().suite().filter(policy::allows);
        if (suite.isEmpty()) {
            return Outcome.refused(Refusal.of(DeviceProblems.ALGORITHM_REFUSED));
        }
        var digest = Octets.sha256(Octets.ascii(text));
        var message = sealed.get();
        return message.header().isNested() && message.kid().isPresent()
                ? Outcome.granted(new CameraMessage(message, suite.get(), message.kid().get(), digest, address))
                : Outcome.refused(Refusal.of(DeviceProblems.UNREADABLE_MESSAGE));
    }

    /** The name under which the tables know this message if it comes again. */
    public String request() {
        return Octets.base64url(digest);
    }

    @Override
    public String toString() {
        return "message of a camera";
    }
}
