package io.trustline.web.gate;

import static org.junit.jupiter.api.Assertions.assertArrayEquals;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;

import io.trustline.web.fault.UnreadableRequest;
import java.nio.charset.StandardCharsets;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** PLAT-8: a form is read as it was meant, or not at all. */
class FormFieldsTest {

    @Test
    void readsNamesAndValues() {
        var fields = fields("a=1&b=two+words&a=3&%E5%90%8D=%e5%bc%a0%2B&flag&=empty&");

        assertArrayEquals(new String[]{"1", "3"}, fields.get("a"));
        assertArrayEquals(new String[]{"two words"}, fields.get("b"));
        assertArrayEquals(new String[]{"张+"}, fields.get("名"));
        assertArrayEquals(new String[]{""}, fields.get("flag"));
        assertArrayEquals(new String[]{"empty"}, fields.get(""));
    }

    @ParameterizedTest
    @ValueSource(strings = {"a=%", "a=%4", "a=%zz", "%=1", "a=%ff", "a=%c3%28", "a=%ed%a0%80", "a=%c0%80", "a=%00",
            "a%00=1", "a=%f0%9f&b=%98%80"})
    void refusesWhatCannotBeRead(String form) {
        assertThrows(UnreadableRequest.class, () -> fields(form));
    }

    @Test
    void boundsTheirNumber() {
        assertEquals(200, fields("&a=1".repeat(200)).get("a").length);
        assertThrows(UnreadableRequest.class, () -> fields("a=1&".repeat(201)));
    }

    private static Map<String, String[]> fields(String form) {
        return new FormFields().add(form.getBytes(StandardCharsets.UTF_8)).toMap();
    }
}
