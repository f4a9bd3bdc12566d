package os.qres.server.guest;

import java.time.Instant;
import java.time.ZoneId;
import java.util.Locale;
import org.jspecify.annotations.Nullable;
import os.qres.model.floor.TableView;

/// The foot of a table's page: calls the waiter or asks for the bill, and says what has come of it.
///
/// @param address where the form goes
/// @param note nothing while nobody has called
record CallBar(String address, @Nullable String note) {
    /// How the address of a page says that its guest has called again.
    static final String AGAIN = "again";

    /// @param isSomebodyComing a waiter has just said so
    /// @param isAgain the guest has called although the waiters know
    static CallBar of(TableView table, boolean isSomebodyComing, boolean isAgain, ZoneId zone, Wanted wanted) {
        return new CallBar(
                "/menu/" + table.qrCode() + "/call" + wanted.query(),
                note(table, isSomebodyComing, isAgain, zone, wanted.words()));
    }

    private static @Nullable String note(
            TableView table, boolean isSomebodyComing, boolean isAgain, ZoneId zone, Words words) {
        Instant since = table.calledAt();
        if (since == null || table.callReason() == null) {
            return isSomebodyComing ? words.get("call.coming") : null;
        }
        String reason = table.callReason().name().toLowerCase(Locale.ROOT);
        return words.get((isAgain ? "call.again." : "call.note.") + reason, words.time(since, zone));
    }
}
