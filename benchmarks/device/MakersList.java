import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.HexFormat;
import java.util.Random;

/** Writes a maker's list of so many cameras: MakersList FILE ROWS SEED. The keys are of no worth. */
public final class MakersList {

    private MakersList() {
    }

    public static void main(String[] args) throws IOException {
        int rows = Integer.parseInt(args[1]);
        var random = new Random(Long.parseLong(args[2]));
        var key = new byte[32];
        try (var out = Files.newBufferedWriter(Path.of(args[0]))) {
            out.write("serial,key\n");
            for (int row = 0; row < rows; row++) {
                random.nextBytes(key);
                out.write(String.format("BENCH%s-%08d,%s%n", args[2], row, HexFormat.of().formatHex(key)));
            }
        }
    }
}
