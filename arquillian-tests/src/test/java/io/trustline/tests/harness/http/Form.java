package io.trustline.tests.harness.http;

import java.net.URLEncoder;
import java.nio.charset.StandardCharsets;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.stream.Collectors;

import org.jsoup.nodes.Element;

/** A form as a browser would send it. Fields are named within the form: {@code name} means {@code signIn:name}. */
public final class Form {

    private final String id;
    private final String action;
    private final Map<String, String> fields;

    private Form(String id, String action, Map<String, String> fields) {
        this.id = id;
        this.action = action;
        this.fields = fields;
    }

    static Form read(Element form) {
        var fields = new LinkedHashMap<String, String>();
        for (var input : form.select("input[name]")) {
            boolean unchecked = "radio".equals(input.attr("type")) && !input.hasAttr("checked");
            if (!"submit".equals(input.attr("type")) && !unchecked) {
                fields.put(input.attr("name"), input.attr("value"));
            }
        }
        return new Form(form.id(), form.attr("action"), fields);
    }

    public Form with(String field, String value) {
        var more = new LinkedHashMap<>(fields);
        more.put(fields.containsKey(id + ":" + field) ? id + ":" + field : field, value);
        return new Form(id, action, more);
    }

    public Form without(String name) {
        var fewer = new LinkedHashMap<>(fields);
        fewer.remove(name);
        return new Form(id, action, fewer);
    }

    /** With the button that was pressed. */
    public Form press(String button) {
        return with(id + ":" + button, "pressed");
    }

    public String value(String name) {
        return fields.get(name);
    }

    public String action() {
        return action;
    }

    public String encoded() {
        return fields.entrySet().stream().map(field -> encode(field.getKey()) + "=" + encode(field.getValue()))
                .collect(Collectors.joining("&"));
    }

    public static String encode(String text) {
        return URLEncoder.encode(text, StandardCharsets.UTF_8);
    }
}
