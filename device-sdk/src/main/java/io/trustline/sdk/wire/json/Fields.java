package io.trustline.sdk.wire.json;

import io.trustline.sdk.wire.Octets;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.function.Function;

/** The members of one object, asked for by name and type; whoever asks for what is not there gets {@link Unfit}. */
public final class Fields {

    private final Map<String, Object> members;

    private Fields(Map<String, Object> members) {
        this.members = members;
    }

    /** Builds a value out of one JSON object; empty where it does not have the form. */
    public static <T> Optional<T> read(byte[] json, Function<Fields, T> build) {
        try {
            return Json.object(json).map(Fields::new).map(build);
        } catch (Unfit notOfThatForm) {
            return Optional.empty();
        }
    }

    public static Fields of(Map<String, Object> members) {
        return new Fields(members);
    }

    public String text(String name) {
        return as(String.class, name);
    }

    public Optional<String> maybeText(String name) {
        return maybe(name, this::text);
    }

    public long number(String name) {
        return as(Long.class, name);
    }

    public byte[] bytes(String name) {
        return Octets.fromBase64url(text(name)).orElseThrow(() -> new Unfit(name));
    }

    public Optional<byte[]> maybeBytes(String name) {
        return maybe(name, this::bytes);
    }

    public Fields object(String name) {
        return new Fields(map(name));
    }

    public Map<String, Object> map(String name) {
        return stringKeys(as(Map.class, name));
    }

    public Optional<Map<String, Object>> maybeMap(String name) {
        return maybe(name, this::map);
    }

    public List<String> texts(String name) {
        return ((List<?>) as(List.class, name)).stream().map(element -> cast(String.class, element, name)).toList();
    }

    /** Refuses any member that is not one of these. */
    public void only(Set<String> allowed) {
        if (!allowed.containsAll(members.keySet())) {
            throw new Unfit("a member that has no place here");
        }
    }

    public List<Map<String, Object>> objects(String name) {
        return ((List<?>) as(List.class, name)).stream().map(element -> stringKeys(cast(Map.class, element, name)))
                .toList();
    }

    public Map<String, Object> all() {
        return members;
    }

    public Set<String> names() {
        return members.keySet();
    }

    public boolean has(String name) {
        return members.containsKey(name);
    }

    private <T> Optional<T> maybe(String name, Function<String, T> read) {
        return has(name) ? Optional.of(read.apply(name)) : Optional.empty();
    }

    private <T> T as(Class<T> type, String name) {
        return cast(type, members.get(name), name);
    }

    private static <T> T cast(Class<T> type, Object value, String name) {
        if (!type.isInstance(value)) {
            throw new Unfit(name);
        }
        return type.cast(value);
    }

    /** The reader makes no other keys. */
    @SuppressWarnings("unchecked")
    private static Map<String, Object> stringKeys(Map<?, ?> map) {
        return (Map<String, Object>) map;
    }
}
