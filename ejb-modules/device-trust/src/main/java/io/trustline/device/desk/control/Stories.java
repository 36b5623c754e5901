package io.trustline.device.desk.control;

import io.trustline.device.api.DeviceAct;
import io.trustline.device.api.StoryLine;
import io.trustline.device.life.control.History;
import io.trustline.kernel.identity.DeviceId;
import io.trustline.kernel.storage.Sql;
import jakarta.annotation.Resource;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import javax.sql.DataSource;

/** The life of one device, the newest first; that it came in a list is its first chapter and has number 0. */
@ApplicationScoped
public class Stories {

    private static final int MOST = 200;
    private static final int FIRST_CHAPTER = 0;
    private static final String CHAPTER = "SELECT d.created_at, i.maker, i.file, i.actor FROM device.device d"
            + " JOIN device.import i ON i.id = d.import_id WHERE d.id = ?";

    @Resource(lookup = "java:jboss/datasources/TrustlineDS")
    DataSource database;
    @Inject
    History history;

    public List<StoryLine> of(DeviceId device, Optional<Integer> before, int most) {
        int size = Math.max(1, Math.min(most, MOST));
        var lines = new ArrayList<StoryLine>(history.below(device, before.orElse(Integer.MAX_VALUE), size));
        if (lines.size() < size && before.orElse(1) > FIRST_CHAPTER) {
            new Sql(database).first(CHAPTER, Stories::chapter, device.value()).ifPresent(lines::add);
        }
        return List.copyOf(lines);
    }

    private static StoryLine chapter(ResultSet row) throws SQLException {
        return new StoryLine(FIRST_CHAPTER, Sql.instant(row, "created_at"), DeviceAct.IMPORTED,
                Map.of("maker", row.getString("maker"), "file", row.getString("file")), row.getString("actor"), "");
    }
}
