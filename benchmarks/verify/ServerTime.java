import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;

/** Processor time of a server process on this machine since this was made, and what of it its compiler took. */
final class ServerTime {

    /** The kernel counts in hundredths of a second. */
    private static final double TICK_MILLIS = 10;

    private final Path process;
    private final double all;
    private final double compiling;

    ServerTime(Path process) throws IOException {
        this.process = process;
        this.all = millis(process);
        this.compiling = compiling();
    }

    String each(int times) throws IOException {
        double spent = millis(process) - all;
        double just = spent - Math.max(0, compiling() - compiling);
        return String.format("the server's processor time for each: %.1f ms, %.1f ms without its compiler",
                spent / Math.max(1, times), just / Math.max(1, times));
    }

    private double compiling() throws IOException {
        double sum = 0;
        try (var threads = Files.newDirectoryStream(process.resolve("task"))) {
            for (var thread : threads) {
                sum += Files.readString(thread.resolve("comm")).contains("CompilerThre") ? millis(thread) : 0;
            }
        }
        return sum;
    }

    /** proc(5): user and system time are the 14th and 15th field; the second, a name in brackets, may hold spaces. */
    private static double millis(Path thread) throws IOException {
        var stat = Files.readString(thread.resolve("stat"));
        var fields = stat.substring(stat.lastIndexOf(')') + 2).split(" ");
        return (Long.parseLong(fields[11]) + Long.parseLong(fields[12])) * TICK_MILLIS;
    }
}
