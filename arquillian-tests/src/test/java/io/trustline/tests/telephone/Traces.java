package io.trustline.tests.telephone;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.List;

import javax.sql.DataSource;

/**
 * Looks for a text where it may have been left: in the server's logs, in every column of every table, and in the files
 * of the queues.
 */
record Traces(String text) {

    static Traces of(String text) {
        return new Traces(text);
    }

    List<String> inLogs() {
        return below("jboss.server.log.dir");
    }

    /** Where the queues keep what was sent, as one or two octets for each character. */
    List<String> inMessages() {
        return below("jboss.server.data.dir");
    }

    private List<String> below(String folder) {
        try (var files = Files.walk(Path.of(System.getProperty(folder)))) {
            return files.filter(Files::isRegularFile).filter(this::isIn).map(Path::toString).toList();
        } catch (IOException broken) {
            throw new UncheckedIOException(broken);
        }
    }

    private boolean isIn(Path file) {
        var content = read(file);
        return content.contains(text) || content.contains(String.join("\0", text.split("")));
    }

    List<String> inTables(DataSource database) {
        try (var connection = database.getConnection()) {
            var found = new ArrayList<String>();
            for (var column : columns(connection)) {
                if (count(connection, column) > 0) {
                    found.add(column[0] + "." + column[1]);
                }
            }
            return found;
        } catch (SQLException broken) {
            throw new IllegalStateException(broken);
        }
    }

    private static List<String[]> columns(Connection connection) throws SQLException {
        try (var select = connection.prepareStatement("select table_schema, table_name, column_name "
                + "from information_schema.columns where lower(table_schema) = 'sip'");
                var rows = select.executeQuery()) {
            var columns = new ArrayList<String[]>();
            while (rows.next()) {
                columns.add(new String[]{"\"" + rows.getString(1) + "\".\"" + rows.getString(2) + "\"",
                        "\"" + rows.getString(3) + "\""});
            }
            return columns;
        }
    }

    private int count(Connection connection, String[] column) throws SQLException {
        try (var select = connection.prepareStatement("select count(*) from " + column[0] + " where position(? in cast("
                + column[1] + " as varchar)) > 0")) {
            select.setString(1, text);
            try (var rows = select.executeQuery()) {
                rows.next();
                return rows.getInt(1);
            }
        }
    }

    private static String read(Path file) {
        try {
            return Files.readString(file, StandardCharsets.ISO_8859_1);
        } catch (IOException broken) {
            throw new UncheckedIOException(broken);
        }
    }
}
