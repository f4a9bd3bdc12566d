package os.qres.server.platform.rows;

import org.jspecify.annotations.Nullable;

/// A row that was added, changed or taken away, as it was written before and after.
public record RowChange(
        RowTable table, @Nullable String before, @Nullable String after) {}
