package os.qres.model.orders;

import java.util.LinkedHashSet;
import java.util.List;
import java.util.Objects;
import org.jspecify.annotations.Nullable;

/// What the kitchen must know of a whole check, an allergy perhaps. It never vanishes because two people write at once.
public final class KitchenNotes {
    private static final String BETWEEN = "; ";

    private KitchenNotes() {}

    /// Both, each part once.
    public static @Nullable String together(@Nullable String own, @Nullable String others) {
        if (others == null || others.isBlank()) {
            return own;
        }
        var notes = new LinkedHashSet<String>();
        if (own != null && !own.isBlank()) {
            notes.addAll(List.of(own.split(BETWEEN)));
        }
        notes.addAll(List.of(others.split(BETWEEN)));
        return String.join(BETWEEN, notes);
    }

    /// What somebody wants who saw `seen`, where the note is `present` by now. If only one of the two has changed it,
    /// that stands; if both have, all of both stands, also what one of them took out.
    public static @Nullable String merged(@Nullable String seen, @Nullable String present, @Nullable String wanted) {
        if (isSame(seen, present) || isSame(present, wanted)) {
            return wanted;
        }
        return isSame(seen, wanted) ? present : together(present, wanted);
    }

    private static boolean isSame(@Nullable String one, @Nullable String other) {
        return Objects.equals(Objects.requireNonNullElse(one, ""), Objects.requireNonNullElse(other, ""));
    }
}
