package io.trustline.webapi.verify;

import io.trustline.kernel.network.Network;
import io.trustline.portal.provider.api.ApprovalOrder;
import io.trustline.portal.provider.api.PlainCallOrder;
import io.trustline.portal.provider.api.VerificationOrder;
import io.trustline.sdk.wire.json.Unfit;
import io.trustline.sip.api.CallScript;
import io.trustline.sip.api.CallSecret;
import io.trustline.sip.api.KeyProfile;
import io.trustline.sip.api.SessionKey;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.regex.Pattern;
import java.util.stream.Stream;

/** What companies ask for, read out of JSON; throws {@link Unfit} with the name of what does not fit. */
final class Orders {

    private static final Set<String> VERIFICATION = Set.of("number", "region", "language", "reference", "address");
    private static final Set<String> CALL = Set.of("service", "number", "code", "screen", "proof", "region", "language",
            "reference");
    private static final Set<String> PROOF = Set.of("profile", "value", "time", "nonce");
    private static final Set<String> APPROVAL = Set.of("number", "region", "language", "reference", "script");
    private static final Set<String> PIECE = Set.of("prompt", "amount", "currency", "digits");
    private static final Pattern CODE = Pattern.compile("[0-9]{4,10}");
    private static final Pattern SCREEN = Pattern.compile("[0-9]{2}");
    private static final int LONGEST_NUMBER = 64;
    private static final int LONGEST_TYPED = 20;
    private static final int MOST_SEEN = 100;

    private Orders() {
    }

    static VerificationOrder verification(byte[] json) {
        var order = OrderFields.read(json, VERIFICATION);
        return new VerificationOrder(order.text("number", LONGEST_NUMBER), order.region(), order.language(),
                order.reference(), address(order));
    }

    private static Optional<String> address(OrderFields order) {
        var address = order.maybeText("address", 45);
        if (address.isPresent() && Network.address(address.get()).isEmpty()) {
            throw new Unfit("address");
        }
        return address;
    }

    static String typed(byte[] json) {
        return OrderFields.read(json, Set.of("code")).text("code", LONGEST_TYPED);
    }

    static int seen(byte[] json) {
        return OrderFields.read(json, Set.of("seen")).number("seen", 1, MOST_SEEN);
    }

    /** @param caller whose SN must be the one that is named */
    static PlainCallOrder call(byte[] json, Caller caller) {
        var order = OrderFields.read(json, CALL);
        if (!order.text("service", 32).equals(caller.service().value())) {
            throw new Unfit("service");
        }
        var screen = order.has("screen") ? Optional.of(order.text("screen", SCREEN)) : Optional.<String>empty();
        return new PlainCallOrder(new CallSecret(order.text("code", CODE), screen), proof(order), order.region(),
                order.language(), order.reference());
    }

    private static SessionKey proof(OrderFields order) {
        var proof = order.object("proof", PROOF);
        var profile = proof.text("profile", 16);
        return new SessionKey(
                Stream.of(KeyProfile.values()).filter(known -> known.name().equals(profile)).findFirst()
                        .orElseThrow(() -> new Unfit("profile")),
                order.text("number", LONGEST_NUMBER), proof.text("value", 128), proof.maybeText("time", 12).orElse(""),
                proof.maybeText("nonce", 64).orElse(""));
    }

    static ApprovalOrder approval(byte[] json) {
        var order = OrderFields.read(json, APPROVAL);
        return new ApprovalOrder(order.text("number", LONGEST_NUMBER), order.region(), order.language(),
                script(order.plain().objects("script")), order.reference());
    }

    private static CallScript script(List<Map<String, Object>> pieces) {
        try {
            return new CallScript(pieces.stream().map(Orders::piece).toList());
        } catch (IllegalArgumentException outOfBounds) {
            throw new Unfit("script");
        }
    }

    private static CallScript.Piece piece(Map<String, Object> members) {
        var piece = OrderFields.of(members, PIECE).plain();
        boolean money = members.keySet().equals(Set.of("amount", "currency"));
        if (!money && (members.size() != 1 || piece.has("amount") || piece.has("currency"))) {
            throw new Unfit("script");
        }
        if (money) {
            return CallScript.Piece.amount(piece.number("amount"), piece.text("currency"));
        }
        return piece.has("prompt")
                ? CallScript.Piece.prompt(piece.text("prompt"))
                : CallScript.Piece.digits(piece.text("digits"));
    }
}
