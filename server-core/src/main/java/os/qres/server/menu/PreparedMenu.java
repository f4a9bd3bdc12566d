package os.qres.server.menu;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.HexFormat;
import java.util.List;
import java.util.Map;
import java.util.concurrent.atomic.AtomicLong;
import java.util.concurrent.locks.ReentrantLock;
import java.util.zip.GZIPOutputStream;
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
    private record Prepared(long asOf, List<MenuCategory> categories, Answer plain, Answer zipped) {}

    private static final String JSON = "application/json";
    private static final String ENCODING = "Accept-Encoding";

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

    /// @param zipped whether the caller takes gzip: a phone on a slow network waits for a sixth of the bytes
    Answer answer(boolean zipped) {
        Prepared ready = latest();
        return zipped ? ready.zipped() : ready.plain();
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
        String etag = etag(bytes);
        return new Prepared(
                asOf,
                categories,
                Answer.tagged(new Content(JSON, bytes), etag, Map.of("Vary", ENCODING)),
                Answer.tagged(
                        new Content(JSON, gzip(bytes)), etag, Map.of("Vary", ENCODING, "Content-Encoding", "gzip")));
    }

    private static byte[] gzip(byte[] bytes) {
        var zipped = new ByteArrayOutputStream();
        try (var gzip = new GZIPOutputStream(zipped)) {
            gzip.write(bytes);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        return zipped.toByteArray();
    }

    private static boolean concerns(StoredEvent event) {
        return switch (event.type()) {
            case "menu_changed", "dish_availability_changed" -> true;
            default -> false;
        };
    }

    /// A weak one: the same for the same menu, zipped or not.
    private static String etag(byte[] bytes) {
        try {
            byte[] hash = MessageDigest.getInstance("SHA-256").digest(bytes);
            return "W/\"" + HexFormat.of().formatHex(hash, 0, 12) + '"';
        } catch (NoSuchAlgorithmException e) {
            throw new IllegalStateException("every Java platform has SHA-256", e);
        }
    }
}
