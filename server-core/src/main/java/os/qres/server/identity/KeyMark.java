package os.qres.server.identity;

import java.util.Optional;
import os.qres.server.platform.access.Actor;
import os.qres.server.platform.config.ConfigurationException;
import os.qres.server.platform.database.Database;
import os.qres.server.platform.database.Intent;
import os.qres.server.platform.database.Reading;
import os.qres.server.platform.database.Unit;

/// A mark of the key file in the database: with another one no password, no PIN and no passport would be right, and
/// what is made with it would not be right with the first.
public final class KeyMark {
    private static final String NAME = "keys";

    private KeyMark() {}

    /// @throws ConfigurationException when the database was made with another key file
    public static void check(Database database, Secrets secrets) {
        String ours = secrets.mark(NAME, NAME);
        Optional<String> there = database.read(Actor.SYSTEM, KeyMark::present);
        if (there.isEmpty()) {
            there = database.write(Intent.of(Actor.SYSTEM), unit -> marked(unit, ours));
        }
        if (there.isPresent() && !there.get().equals(ours)) {
            throw new ConfigurationException(
                    "keys.properties in QRES_DATA is not the key file that this database was made with: "
                            + "copy that file here, or no password and no PIN will be right");
        }
    }

    private static Optional<String> present(Reading in) {
        return in.value(String.class, "select content from setting where name = ?", NAME);
    }

    /// Another server may have been faster.
    private static Optional<String> marked(Unit unit, String ours) {
        Optional<String> present = present(unit);
        if (present.isEmpty()) {
            unit.session()
                    .createNativeMutationQuery("insert into setting (name, content) values (?1, ?2)")
                    .setParameter(1, NAME)
                    .setParameter(2, ours)
                    .executeUpdate();
        }
        return present;
    }
}
