package os.qres.server.menu;

import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.HexFormat;
import java.util.Map;
import java.util.concurrent.atomic.AtomicLong;
import java.util.concurrent.locks.ReentrantLock;
import org.jspecify.annotations.Nullable;
import os.qres.model.menu.MenuCategory;
import os.qres.server.platform.access.Actor;
import os.qres.server.platform.database.Database;
import os.qres.server.platform.events.StoredEvent;
import os.qres.server.platform.http.Answer;
import os.qres.server.platform.http.Content;
import os.qres.server.platform.json.Json;

/// The public menu as bytes ready to be sent: made anew by the first who asks after a change.
public final class PreparedMenu {
    /// @param asOf how many changes had been heard of before it was read
    private record Prepared(long asOf, Answer answer) {}

    private final Database database;
    private final Menu menu;
    private final Json json;
    private final AtomicLong changes = new AtomicLong();
    private final ReentrantLock making = new ReentrantLock();
    private volatile @Nullable Prepared latest;

    public PreparedMenu(Database database, Menu menu, Json json) {
        this.database = database;
        this.menu = menu;
        this.json = json;
        database.afterwards(events -> {
            if (events.stream().anyMatch(PreparedMenu::concerns)) {
                changes.incrementAndGet();
            }
        });
    }

    /// Counts the changes of the menu, so that whoever prepares something from it knows when it is out of date.
    public long changes() {
        return changes.get();
    }

    Answer answer() {
        Prepared ready = latest;
        if (ready != null && ready.asOf() == changes.get()) {
            return ready.answer();
        }
        making.lock();
        try {
            ready = latest;
            if (ready == null || ready.asOf() != changes.get()) {
                ready = prepare();
                latest = ready;
            }
            return ready.answer();
        } finally {
            making.unlock();
        }
    }

    private Prepared prepare() {
        // Counted before it is read: a change in between makes it out of date, never wrongly fresh.
        long asOf = changes.get();
        byte[] bytes = json.writeList(database.read(Actor.SYSTEM, menu::publicMenu), MenuCategory.class);
        var headers = Map.of("ETag", etag(bytes), "Cache-Control", "no-cache");
        return new Prepared(asOf, new Answer(200, new Content("application/json", bytes), null, headers));
    }

    private static boolean concerns(StoredEvent event) {
        return switch (event.type()) {
            case "menu_changed", "dish_availability_changed" -> true;
            default -> false;
        };
    }

    private static String etag(byte[] bytes) {
        try {
            byte[] hash = MessageDigest.getInstance("SHA-256").digest(bytes);
            return '"' + HexFormat.of().formatHex(hash, 0, 12) + '"';
        } catch (NoSuchAlgorithmException e) {
            throw new IllegalStateException("every Java platform has SHA-256", e);
        }
    }
}
