package os.qres.server.orders;

import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.util.Collection;
import java.util.List;
import java.util.Locale;
import java.util.Objects;
import java.util.stream.Stream;
import os.qres.server.platform.database.Reading;
import os.qres.server.platform.database.Unit;
import os.qres.server.platform.problem.Phrase;
import os.qres.server.staff.Staff;

/// Who was the last to change a line, or a field of a check: asked only where somebody comes second.
final class Edits {
    private final Staff staff;

    Edits(Staff staff) {
        this.staff = staff;
    }

    static void ofLines(Unit unit, Collection<OrderLine> lines) {
        keep(unit, lines.stream().map(line -> subject(line.id())));
    }

    static void ofFields(Unit unit, GuestOrder order, List<OrderField> fields) {
        keep(unit, fields.stream().map(field -> subject(order, field)));
    }

    private static void keep(Unit unit, Stream<String> subjects) {
        String[] all = subjects.distinct().toArray(String[]::new);
        if (all.length == 0) {
            return;
        }
        // A device that acts for nobody has changed it: nobody is told by name.
        int user = Objects.requireNonNullElse(unit.actor().userId(), 0);
        OffsetDateTime now = OffsetDateTime.ofInstant(unit.now(), ZoneOffset.UTC);
        unit.change("delete from last_edit where subject = any(?)", (Object) all);
        unit.change("""
                insert into last_edit (subject, user_id, edited_at)
                select s.subject, nullif(cast(? as integer), 0), cast(? as timestamp(6) with time zone)
                from unnest(cast(? as varchar array)) as s(subject)""", user, now, all);
    }

    /// Whoever changed the line last, as their colleagues know them.
    Object whoChanged(Reading in, int lineId) {
        return who(in, subject(lineId));
    }

    Object whoChanged(Reading in, GuestOrder order, OrderField field) {
        return who(in, subject(order, field));
    }

    Object who(Reading in, int userId) {
        return staff.name(in, userId).<Object>map(name -> name).orElseGet(() -> Phrase.of("somebody"));
    }

    private Object who(Reading in, String subject) {
        return in.value(Integer.class, "select user_id from last_edit where subject = ?", subject)
                .map(user -> who(in, user))
                .orElseGet(() -> Phrase.of("somebody"));
    }

    private static String subject(int lineId) {
        return "item/" + lineId;
    }

    private static String subject(GuestOrder order, OrderField field) {
        return "order/" + order.id() + "/" + field.name().toLowerCase(Locale.ROOT);
    }
}
