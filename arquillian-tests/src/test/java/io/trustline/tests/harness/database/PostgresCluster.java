package io.trustline.tests.harness.database;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Stream;

import io.trustline.tests.harness.Shell;
import io.trustline.tests.harness.server.Ports;
import io.trustline.tests.harness.server.Product;

/** A PostgreSQL of the tests' own: the installed programs on a temporary folder and a free port. */
public final class PostgresCluster implements AutoCloseable {

    private static final String USER = "trustline";
    private static final String DATABASE = "postgres";

    private final Path folder;
    private final int port = Ports.anyFree();

    private PostgresCluster(Path folder) {
        this.folder = folder;
    }

    public static boolean isInstalled() {
        return programs().isPresent();
    }

    public static PostgresCluster start() {
        try {
            // Not in the build folder: the user "postgres" may not be allowed to go there.
            var cluster = new PostgresCluster(Files.createTempDirectory("trustline-postgres"));
            if (isRoot()) {
                Shell.run("chown", "postgres", cluster.folder.toString()).wentWell();
            }
            cluster.program("initdb", "-D", cluster.data(), "-U", USER, "-A", "trust", "-E", "UTF8", "--locale=C");
            cluster.up();
            return cluster;
        } catch (IOException broken) {
            throw new UncheckedIOException(broken);
        }
    }

    /** Starts again after {@link #down()}. */
    public void up() {
        program("pg_ctl", "-D", data(), "-w", "-t", "60", "-l", folder.resolve("log").toString(), "-o",
                "-p " + port + " -c listen_addresses=127.0.0.1 -c max_connections=60 -c unix_socket_directories='"
                        + folder + "'",
                "start");
    }

    /** Every connection breaks at once, as when the machine under it goes away. */
    public void down() {
        program("pg_ctl", "-D", data(), "-w", "-m", "immediate", "stop");
    }

    public Product serve(Product product) {
        return product.with("TRUSTLINE_DB_DRIVER", "postgresql").with("TRUSTLINE_DB_URL", url())
                .with("TRUSTLINE_DB_USER", USER).with("TRUSTLINE_DB_PASSWORD", USER);
    }

    public Rows rows() {
        return new Rows(url(), USER, USER);
    }

    private String url() {
        return "jdbc:postgresql://127.0.0.1:" + port + "/" + DATABASE;
    }

    private String data() {
        return folder.resolve("data").toString();
    }

    private void program(String name, String... arguments) {
        var command = new ArrayList<String>();
        if (isRoot()) {
            // PostgreSQL refuses to run as root.
            command.addAll(List.of("runuser", "-u", "postgres", "--"));
        }
        command.add(programs().orElseThrow().resolve(name).toString());
        command.addAll(Arrays.asList(arguments));
        Shell.run(Map.of("LC_ALL", "C"), Duration.ofMinutes(2), command).wentWell();
    }

    private static Optional<Path> programs() {
        var debian = Path.of("/usr/lib/postgresql");
        try (var versions = Files.isDirectory(debian) ? Files.list(debian) : Stream.<Path>empty()) {
            var path = Arrays.stream(System.getenv("PATH").split(":")).map(Path::of);
            return Stream
                    .concat(versions.sorted(Comparator.reverseOrder()).map(version -> version.resolve("bin")), path)
                    .filter(folder -> Files.isExecutable(folder.resolve("initdb"))).findFirst();
        } catch (IOException broken) {
            throw new UncheckedIOException(broken);
        }
    }

    private static boolean isRoot() {
        return "root".equals(System.getProperty("user.name"));
    }

    @Override
    public void close() {
        if (Files.exists(folder.resolve("data/postmaster.pid"))) {
            down();
        }
        Shell.run("rm", "-rf", folder.toString());
    }
}
