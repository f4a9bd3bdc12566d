package os.qres.pos.till;

import java.net.URLEncoder;
import java.nio.charset.StandardCharsets;
import java.time.LocalDate;
import org.jspecify.annotations.Nullable;

/// Which paid checks are looked up, and which page of them.
/// @param words what somebody has typed
/// @param last the last business day, or nothing for all of them
record CheckQuery(
        @Nullable Integer number,
        @Nullable Integer table,
        @Nullable String words,
        @Nullable LocalDate last,
        int page) {
    /// As many fit on the smallest panel.
    static final int ROWS = 6;

    /// Characters that may be typed.
    static final int LONGEST = 60;

    static final CheckQuery LATEST = new CheckQuery(null, null, null, null, 0);

    static CheckQuery number(int number) {
        return new CheckQuery(number, null, null, null, 0);
    }

    static CheckQuery table(int table) {
        return new CheckQuery(null, table, null, null, 0);
    }

    static CheckQuery words(String words) {
        return new CheckQuery(null, null, words, null, 0);
    }

    /// Those of the days before `day`.
    CheckQuery before(LocalDate day) {
        return new CheckQuery(number, table, words, day.minusDays(1), 0);
    }

    CheckQuery turned(int by) {
        return new CheckQuery(number, table, words, last, Math.max(0, page + by));
    }

    boolean isLatest() {
        return number == null && table == null && words == null && last == null;
    }

    /// One more than is shown, so that one knows whether there are earlier ones.
    String path() {
        return "limit=" + (ROWS + 1) + "&skip=" + page * ROWS
                + (number == null ? "" : "&number=" + number)
                + (table == null ? "" : "&table_number=" + table)
                + (words == null ? "" : "&words=" + URLEncoder.encode(words, StandardCharsets.UTF_8))
                + (last == null ? "" : "&date_to=" + last);
    }
}
