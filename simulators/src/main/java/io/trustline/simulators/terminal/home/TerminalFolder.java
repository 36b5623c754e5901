package io.trustline.simulators.terminal.home;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Optional;
import java.util.Properties;

/** The folder of one terminal: its sealed store, and a plain file with what is written on its label. */
public final class TerminalFolder {

    private static final String LABEL = "terminal.properties";

    private final Path folder;
    private final String name;
    private final Properties label = new Properties();

    private TerminalFolder(Path folder, String name) {
        this.folder = folder;
        this.name = name;
    }

    public static TerminalFolder open(Path terminals, String name) {
        var terminal = new TerminalFolder(terminals.resolve(name), name);
        try {
            Folders.make(terminals);
            Folders.make(terminal.folder);
            terminal.read();
            return terminal;
        } catch (IOException broken) {
            throw new NotHere(NotHere.What.FOLDER, terminal.folder.toString());
        }
    }

    public static boolean exists(Path terminals, String name) {
        return Files.exists(terminals.resolve(name).resolve(LABEL));
    }

    public String name() {
        return name;
    }

    public Path file(String file) {
        return folder.resolve(file);
    }

    public Optional<String> label(String key) {
        return Optional.ofNullable(label.getProperty(key));
    }

    public void label(String key, String value) {
        label.setProperty(key, value);
        try (var out = Files.newBufferedWriter(folder.resolve(LABEL), StandardCharsets.UTF_8)) {
            label.store(out, null);
        } catch (IOException broken) {
            throw new NotHere(NotHere.What.FOLDER, folder.toString());
        }
    }

    public void drop(String file) {
        try {
            Files.deleteIfExists(folder.resolve(file));
        } catch (IOException broken) {
            throw new NotHere(NotHere.What.FOLDER, folder.toString());
        }
    }

    private void read() throws IOException {
        var file = folder.resolve(LABEL);
        if (Files.exists(file)) {
            try (var in = Files.newBufferedReader(file, StandardCharsets.UTF_8)) {
                label.load(in);
            }
        }
    }
}
