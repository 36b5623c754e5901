package io.trustline.device.list.control;

import static org.junit.jupiter.api.Assertions.assertArrayEquals;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import io.trustline.device.api.ImportFault;
import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.io.SequenceInputStream;
import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import java.util.HexFormat;
import java.util.List;
import java.util.stream.Collectors;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** CAM-1: makers' lists are read strictly, and a bad line costs only itself. */
class MakersListTest {

    private static final String KEY = "000102030405060708090a0b0c0d0e0f";

    @Test
    void readsSerialAndKeyInAnyOrderBesideOtherColumns() throws IOException {
        var batch = read("model,Key,serial\nParis 2,\"" + KEY + "\",\"A\"\"1\"\n");
        assertEquals(List.of(), batch.faults());
        assertEquals("A\"1", batch.rows().get(0).serial());
        assertArrayEquals(HexFormat.of().parseHex(KEY), batch.rows().get(0).key());
        assertEquals(2, batch.rows().get(0).line());
    }

    @Test
    void readsMarkAndCarriageReturnsAndAMissingLastLineBreak() throws IOException {
        var batch = read("\uFEFFserial,key\r\nA1," + KEY + "\r\n\r\nA2," + KEY.toUpperCase());
        assertEquals(List.of(), batch.faults());
        assertEquals(List.of("A1", "A2"), batch.rows().stream().map(ListRow::serial).toList());
    }

    @Test
    void readsBase64url() throws IOException {
        var row = read("serial,key\nA1,-_8CAwQFBgcICQoLDA0ODw\n").rows().get(0);
        assertArrayEquals(HexFormat.of().parseHex("fbff02030405060708090a0b0c0d0e0f"), row.key());
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', quoteCharacter = '\'', value = {"A1|columns", "A1,KEY,more|columns",
            "\"A1,KEY|columns", "A\"1,KEY|columns", "\"A1\"x,KEY|columns", "A 1,KEY|serial", ",KEY|serial",
            "摄像机,KEY|serial", "A1,|key", "A1,00010203|key", "A1,KEY00|key", "A1,AAECAwQFBgcICQoLDA0ODx|key",
            "A1,AAECAwQFBgcICQoLDA0ODw==|key", "A1,00000000000000000000000000000000|weak-key",
            "A1,abababababababababababababababab|weak-key"})
    void saysWhatIsWrongWithALine(String line, String reason) throws IOException {
        var content = line.replace("KEY00", KEY + "0").replace("KEY", KEY);
        var batch = read("serial,key\n" + content + "\nB2," + KEY + "\n");
        assertEquals(List.of(new ImportFault(2, reason)), batch.faults());
        assertEquals(List.of("B2"), batch.rows().stream().map(ListRow::serial).toList());
    }

    @Test
    void aLineWithoutEndIsSkippedWithoutBeingHeld() throws IOException {
        var header = stream("serial,key\nA1,");
        var endless = new Zeros(200_000_000);
        var batch = MakersList.open(new SequenceInputStream(header,
                new SequenceInputStream(endless, stream("\nB2," + KEY + "\n")))).orElseThrow().next(10);
        assertEquals(List.of(new ImportFault(2, "too-long")), batch.faults());
        assertEquals("B2", batch.rows().get(0).serial());
    }

    @Test
    void bytesThatAreNotUtf8SpoilTheirLineOnly() throws IOException {
        var bytes = ("serial,key\nA1\u00ff," + KEY + "\nB2," + KEY).getBytes(StandardCharsets.ISO_8859_1);
        var batch = MakersList.open(new ByteArrayInputStream(bytes)).orElseThrow().next(10);
        assertEquals(List.of(new ImportFault(2, "encoding")), batch.faults());
        assertEquals(1, batch.rows().size());
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', value = {"''", "serial", "serial,key,serial", "A1,000102030405060708090a0b0c0d0e0f"})
    void aListWithoutItsHeaderIsNotRead(String header) throws IOException {
        assertTrue(MakersList.open(stream(header + "\n")).isEmpty());
    }

    @Test
    void comesInBatchesThatSayHowFarTheyAre() throws IOException {
        var text = "serial,key\nA1,%1$s\nA2,%1$s\nA3,%1$s\n".formatted(KEY);
        var list = MakersList.open(stream(text)).orElseThrow();
        assertEquals(2, list.next(2).rows().size());
        var rest = list.next(2);
        assertEquals("A3", rest.rows().stream().map(ListRow::serial).collect(Collectors.joining()));
        assertEquals(text.length(), rest.bytesRead());
        assertTrue(list.next(2).isLast());
    }

    private static ListBatch read(String text) throws IOException {
        return MakersList.open(stream(text)).orElseThrow().next(100);
    }

    private static InputStream stream(String text) {
        return new ByteArrayInputStream(text.getBytes(StandardCharsets.UTF_8));
    }

    /** Very many zeros, none of which exists before it is read. */
    private static final class Zeros extends InputStream {

        private long left;

        private Zeros(long left) {
            this.left = left;
        }

        @Override
        public int read() {
            return left-- > 0 ? '0' : -1;
        }

        @Override
        public int read(byte[] into, int offset, int most) {
            int some = (int) Math.min(left, most);
            Arrays.fill(into, offset, offset + some, (byte) '0');
            left -= some;
            return some == 0 ? -1 : some;
        }
    }
}
