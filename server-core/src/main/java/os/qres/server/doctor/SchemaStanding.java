package os.qres.server.doctor;

import java.util.List;
import os.qres.server.platform.database.StoredDatabase;

/// Is the database of this program's version?
final class SchemaStanding implements Examination {
    private final StoredDatabase stored;

    SchemaStanding(StoredDatabase stored) {
        this.stored = stored;
    }

    @Override
    public List<Finding> look() {
        StoredDatabase.Standing standing = stored.standing();
        if (standing.ahead()) {
            return List.of(Finding.note("schema-ahead"));
        }
        return List.of(
                standing.behind() > 0 ? Finding.note("schema-behind", standing.behind()) : Finding.good("schema"));
    }
}
