package io.trustline.web.verify;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;

import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

/** VOX-6: a code counts however people write it, and what is wrong with it is told apart. */
class TypedCodeTest {

    @ParameterizedTest
    @ValueSource(strings = {"047209", " 047209 ", "047 209", "047-209", "0 4 7 2 0 9", "０４７２０９", "０４７\u3000２０９",
            "047\u2013209", "047\u00a0209"})
    void readsACodeAsPeopleWriteIt(String typed) {
        assertEquals(Optional.of("047209"), TypedCode.of(typed).digits());
    }

    @ParameterizedTest
    @CsvSource({"'',fault.code.empty", "'  ',fault.code.empty", "04720,fault.code.short", "0472091,fault.code.long",
            "04720O,fault.code.form", "047209!,fault.code.form", "--,fault.code.short"})
    void saysWhatIsWrongWithIt(String typed, String fault) {
        assertEquals(new TypedCode(Optional.empty(), fault), TypedCode.of(typed));
    }

    @Test
    void neitherReadsNorKeepsWhatIsNoCodeAtAll() {
        assertEquals("fault.code.empty", TypedCode.of(null).fault());
        assertEquals("fault.code.long", TypedCode.of("0 ".repeat(60)).fault());
        assertFalse(TypedCode.of("047209").toString().contains("047209"));
    }
}
