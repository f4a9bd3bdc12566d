package os.qres.server.demo;

import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.Executors;
import java.util.function.Consumer;
import org.jspecify.annotations.Nullable;
import os.qres.model.Role;
import os.qres.model.staff.UserDraft;
import os.qres.server.platform.database.Unit;
import os.qres.server.staff.Staff;

/// `staff.csv`. Passwords and PINs are hashed before the unit of work begins.
final class StaffImport {
    /// @param secrets nothing when the row was complained of
    private record Newcomer(Row row, UserDraft draft, Staff.@Nullable Prepared secrets) {}

    private final Staff staff;
    private final Entry entry;
    private final Sheet sheet;

    StaffImport(Staff staff, Entry entry, Sheet sheet) {
        this.staff = staff;
        this.entry = entry;
        this.sheet = sheet;
    }

    static Sheet sheet(Source source) {
        return source.sheet("staff.csv", "username", "full_name", "role", "pin", "password");
    }

    static List<Person> people(Sheet sheet) {
        return sheet.rows().stream()
                .map(row -> new Person(
                        row.text("username"),
                        row.text("full_name"),
                        row.word("role", Role.class),
                        row.optional("pin"),
                        row.optional("password")))
                .toList();
    }

    /// Slow: a quarter of a second for each password.
    /// @return what puts them into the restaurant
    Consumer<Unit> prepare() {
        var newcomers = new ArrayList<Newcomer>();
        try (var threads = Executors.newVirtualThreadPerTaskExecutor()) {
            List<CompletableFuture<Newcomer>> preparing = sheet.rows().stream()
                    .map(row -> CompletableFuture.supplyAsync(() -> prepared(row), threads))
                    .toList();
            preparing.forEach(future -> newcomers.add(future.join()));
        }
        return unit -> newcomers.forEach(n -> add(unit, n));
    }

    private Newcomer prepared(Row row) {
        var draft = new UserDraft(
                row.text("username"),
                null,
                row.text("full_name"),
                row.word("role", Role.class),
                true,
                null,
                null,
                null,
                null,
                row.optional("password"),
                row.optional("pin"));
        boolean fits = entry.valid(row, draft) != null;
        return new Newcomer(row, draft, fits ? entry.tried(row, () -> staff.prepare(draft)) : null);
    }

    private void add(Unit unit, Newcomer newcomer) {
        Staff.Prepared secrets = newcomer.secrets();
        if (secrets != null) {
            entry.tried(newcomer.row(), () -> staff.create(unit, newcomer.draft(), secrets));
        }
    }
}
