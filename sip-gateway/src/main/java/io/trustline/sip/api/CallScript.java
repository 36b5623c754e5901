package io.trustline.sip.api;

import io.trustline.kernel.json.Json;
import jakarta.json.JsonArray;
import jakarta.json.JsonObject;
import jakarta.json.JsonString;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.function.Function;
import java.util.regex.Pattern;

/**
 * What an asking call says before it waits for a key (VOX-10): allowed prompts, amounts, digits, nothing else. 1
 * agrees, 2 refuses, 9 says "this was not me".
 */
public record CallScript(List<Piece> pieces) implements CallMatter {

    private static final int MOST_PIECES = 12;

    public CallScript {
        pieces = List.copyOf(pieces);
        if (pieces.isEmpty() || pieces.size() > MOST_PIECES) {
            throw new IllegalArgumentException("a script has 1 to " + MOST_PIECES + " pieces");
        }
    }

    /** The one text of a script, which K2 covers in the place of the code: compact JSON, members in this order. */
    public String canonical() {
        var array = Json.createArrayBuilder();
        pieces.forEach(piece -> array.add(piece.toJson()));
        return array.build().toString();
    }

    @Override
    public <R> R fold(Function<CallSecret, R> tells, Function<CallScript, R> asks) {
        return asks.apply(this);
    }

    @Override
    public String covered() {
        return canonical();
    }

    @Override
    public String screen() {
        return "";
    }

    @Override
    public boolean isPlain() {
        return false;
    }

    /** Without what it says. */
    @Override
    public String toString() {
        return "CallScript[" + pieces.size() + "]";
    }

    /** Reads JSON as {@link #canonical()} writes it; throws IllegalArgumentException for anything else. */
    public static CallScript fromJson(JsonArray array) {
        var pieces = new ArrayList<Piece>();
        array.forEach(value -> pieces.add(Piece.fromJson(value.asJsonObject())));
        return new CallScript(pieces);
    }

    /** One piece; exactly one of the three is there. {@code amount} is in the currency's smallest unit. */
    public record Piece(Optional<String> prompt, Optional<Amount> amount, Optional<String> digits) {

        private static final Pattern PROMPT = Pattern.compile("(?=.{1,48}$)[a-z]+(-[a-z]+)*");
        private static final Pattern DIGITS = Pattern.compile("[0-9]{1,20}");

        public Piece {
            if ((prompt.isPresent() ? 1 : 0) + (amount.isPresent() ? 1 : 0) + (digits.isPresent() ? 1 : 0) != 1
                    || prompt.filter(text -> !PROMPT.matcher(text).matches()).isPresent()
                    || digits.filter(text -> !DIGITS.matcher(text).matches()).isPresent()) {
                throw new IllegalArgumentException("a piece is a prompt, an amount or digits");
            }
        }

        public static Piece prompt(String name) {
            return new Piece(Optional.of(name), Optional.empty(), Optional.empty());
        }

        public static Piece amount(long minorUnits, String currency) {
            return new Piece(Optional.empty(), Optional.of(new Amount(minorUnits, currency)), Optional.empty());
        }

        public static Piece digits(String digits) {
            return new Piece(Optional.empty(), Optional.empty(), Optional.of(digits));
        }

        JsonObject toJson() {
            var json = Json.createObjectBuilder();
            prompt.ifPresent(name -> json.add("prompt", name));
            amount.ifPresent(money -> json.add("amount", money.minorUnits()).add("currency", money.currency()));
            digits.ifPresent(text -> json.add("digits", text));
            return json.build();
        }

        static Piece fromJson(JsonObject json) {
            boolean money = json.containsKey("amount") && json.containsKey("currency");
            if (json.size() != (money ? 2 : 1)) {
                throw new IllegalArgumentException("a piece is a prompt, an amount or digits");
            }
            return new Piece(text(json, "prompt"),
                    money
                            ? Optional.of(new Amount(json.getJsonNumber("amount").longValueExact(),
                                    json.getString("currency")))
                            : Optional.empty(),
                    text(json, "digits"));
        }

        private static Optional<String> text(JsonObject json, String name) {
            return Optional.ofNullable(json.getJsonString(name)).map(JsonString::getString);
        }
    }

    /** Money to be said. */
    public record Amount(long minorUnits, String currency) {

        private static final long LARGEST = 99_999_999_999L;
        private static final Pattern CURRENCY = Pattern.compile("[A-Z]{3}");

        public Amount {
            if (minorUnits < 0 || minorUnits > LARGEST || !CURRENCY.matcher(currency).matches()) {
                throw new IllegalArgumentException("an amount is 0 to " + LARGEST + " smallest units of a currency");
            }
        }
    }
}
