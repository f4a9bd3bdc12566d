package os.qres.server.menu;

import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.HexFormat;
import java.util.List;
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

/// The public menu at hand, also as bytes ready to be sent: read anew by the first who asks after a change. Ask it
/// outside of any look at the database, since it may take one of its own.
public final class PreparedMenu {
    /// @param asOf how many changes had been heard of before it was read
    private record Prepared(long asOf, List<MenuCategory> categories, Answer answer) {}

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

    /// The menu as of the last change: what guests can have now.
    public List<MenuCategory> categories() {
        return latest().categories();
    }

    Answer answer() {
        return latest().answer();
    }

    private Prepared latest() {
        Prepared ready = latest;
        if (ready != null && ready.asOf() == changes.get()) {
            return ready;
        }
        making.lock();
        try {
            ready = latest;
            if (ready == null || ready.asOf() != changes.get()) {
                ready = prepare();
                latest = ready;
            }
            return ready;
        } finally {
            making.unlock();
        }
    }

    private Prepared prepare() {
        // Counted before it is read: a change in between makes it out of date, never wrongly fresh.
        long asOf = changes.get();
        List<MenuCategory> categories = database.read(Actor.SYSTEM, menu::publicMenu);
        byte[] bytes = json.writeList(categories, MenuCategory.class);
        var headers = Map.of("ETag", etag(bytes), "Cache-Control", "no-cache");
        var content = new Content("application/json", bytes);
        return new Prepared(asOf, categories, new Answer(200, content, null, headers));
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
