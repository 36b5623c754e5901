package io.trustline.sdk.wire.http;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** One member of {@code Signature-Input}: what is covered and its parameters, as they came (RFC 9421 §4.1). */
record SignatureInput(String raw, List<String> components, Map<String, String> parameters) {

    private static final int LONGEST = 2048;
    private static final String STRING = "\"[ !#-\\[\\]-~]{0,128}\"";
    private static final Pattern MEMBER = Pattern.compile("([a-z*][a-z0-9_.*-]{0,63})="
            + "(\\(((?:" + STRING + "(?: " + STRING + ")*)?)\\)((?:;[a-z][a-z0-9_-]{0,31}=(?:" + STRING
            + "|\\d{1,15}))*+))");
    private static final Pattern COMPONENT = Pattern.compile(STRING);
    private static final Pattern PARAMETER = Pattern.compile(";([a-z0-9_-]+)=(" + STRING + "|\\d+)");
    private static final Pattern BETWEEN = Pattern.compile("[ \\t]*,[ \\t]*");

    /** Empty where the header holds anything else than such members, or the wanted label not exactly once. */
    static Optional<SignatureInput> read(String header, String label) {
        var found = new HashMap<String, SignatureInput>();
        boolean understood = header.length() <= LONGEST && readAll(header, found);
        return understood ? Optional.ofNullable(found.get(label)) : Optional.empty();
    }

    private static boolean readAll(String header, Map<String, SignatureInput> found) {
        var member = MEMBER.matcher(header);
        var between = BETWEEN.matcher(header);
        int at = 0;
        while (member.region(at, header.length()).lookingAt() && put(found, member)) {
            if (member.end() == header.length()) {
                return true;
            }
            if (!between.region(member.end(), header.length()).lookingAt()) {
                return false;
            }
            at = between.end();
        }
        return false;
    }

    private static boolean put(Map<String, SignatureInput> found, Matcher member) {
        var components = new ArrayList<String>();
        var each = COMPONENT.matcher(member.group(3));
        while (each.find()) {
            components.add(unquoted(each.group()));
        }
        return parameters(member.group(4))
                .map(parameters -> new SignatureInput(member.group(2), components, parameters))
                .filter(input -> found.put(member.group(1), input) == null).isPresent();
    }

    private static Optional<Map<String, String>> parameters(String text) {
        var parameters = new HashMap<String, String>();
        var each = PARAMETER.matcher(text);
        while (each.find()) {
            if (parameters.put(each.group(1), each.group(2)) != null) {
                return Optional.empty();
            }
        }
        return Optional.of(parameters);
    }

    Optional<String> text(String name) {
        return Optional.ofNullable(parameters.get(name)).filter(value -> value.startsWith("\""))
                .map(SignatureInput::unquoted);
    }

    Optional<Long> number(String name) {
        return Optional.ofNullable(parameters.get(name)).filter(value -> !value.startsWith("\""))
                .map(Long::valueOf);
    }

    private static String unquoted(String string) {
        return string.substring(1, string.length() - 1);
    }
}
