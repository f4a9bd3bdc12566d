package os.qres.server.uploads;

import java.awt.image.BufferedImage;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.time.Duration;
import java.util.HexFormat;
import java.util.Optional;
import java.util.concurrent.Semaphore;
import java.util.concurrent.TimeUnit;
import java.util.function.Function;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;
import os.qres.model.uploads.UploadView;
import os.qres.server.platform.database.Reading;
import os.qres.server.platform.database.Unit;
import os.qres.server.platform.http.ReceivedFile;
import os.qres.server.platform.problem.Refusal;
import os.qres.server.platform.problem.RefusedException;
import os.qres.server.uploads.UploadEvent.PictureUploaded;

/// The pictures of dishes and people. Whatever is brought is decoded and made anew, so that nothing of the file but
/// its pixels is kept: no place where it was taken, and no program that hides in it.
public final class Uploads {
    static final String PLACE = "/uploads/";
    static final int LONGEST_SIDE = 1_600;
    static final int SMALL_SIDE = 320;

    private static final Duration PATIENCE = Duration.ofSeconds(10);
    private static final int HASH_BYTES = 16;
    private static final Pattern OWN_PATH = Pattern.compile("/[A-Za-z0-9._~-][A-Za-z0-9._~/-]*");

    private final Duration patience;
    private final Shelf shelf;
    private final Optional<SharedCopies> copies;

    /// One picture at a time: several would not fit into a small machine's memory.
    private final Semaphore oneAtATime = new Semaphore(1, true);

    /// A picture in both sizes, ready to be kept.
    record Prepared(UploadView view, String name, byte[] bytes, String smallName, byte[] smallBytes) {}

    /// @param shared whether other servers work on the same database
    public Uploads(Path folder, boolean shared) {
        this(folder, shared, PATIENCE);
    }

    /// @param patience how long to wait for one's turn
    Uploads(Path folder, boolean shared, Duration patience) {
        this.patience = patience;
        this.shelf = new Shelf(folder);
        this.copies = shared ? Optional.of(new SharedCopies()) : Optional.empty();
    }

    /// Receives a file and makes a picture of it, on the disk when this returns. Slow: before the unit of work.
    /// @throws RefusedException wrong media type, too large, invalid; no room on the disk; or too many, when
    /// others are at it
    Prepared prepare(Function<Path, ReceivedFile> file) {
        begin();
        try (ReceivedFile received = file.apply(shelf.incoming())) {
            Prepared prepared = made(Decoder.read(received.path()).within(LONGEST_SIDE));
            shelf.put(prepared.name(), prepared.bytes());
            shelf.put(prepared.smallName(), prepared.smallBytes());
            return prepared;
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        } finally {
            oneAtATime.release();
        }
    }

    /// The pixels of a PNG that is not kept.
    /// @param largest bytes that it may have
    /// @throws RefusedException wrong media type, when it is no PNG; invalid naming `file`, when it is too large or
    /// cannot be read; or too many, when others are at it
    public BufferedImage png(Function<Path, ReceivedFile> file, long largest) {
        begin();
        try (ReceivedFile received = file.apply(shelf.incoming())) {
            if (Files.size(received.path()) > largest) {
                throw RefusedException.invalid("file", "{file-too-large} " + largest / 1000);
            }
            if (!PictureHeader.of(received.path()).format().equals("png")) {
                throw new RefusedException(new Refusal.WrongMediaType());
            }
            return Decoder.read(received.path()).pixels();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        } finally {
            oneAtATime.release();
        }
    }

    private void begin() {
        if (!shelf.hasRoom()) {
            throw new RefusedException(new Refusal.NoRoom());
        }
        if (!acquired()) {
            throw new RefusedException(new Refusal.TooMany(PATIENCE));
        }
    }

    private boolean acquired() {
        try {
            return oneAtATime.tryAcquire(patience.toMillis(), TimeUnit.MILLISECONDS);
        } catch (InterruptedException _) {
            Thread.currentThread().interrupt();
            return false;
        }
    }

    private static Prepared made(Picture picture) throws IOException {
        boolean png = picture.isTransparent();
        String ending = png ? ".png" : ".jpg";
        Picture small = picture.within(SMALL_SIDE);
        byte[] bytes = png ? picture.png() : picture.jpeg();
        String hash = hash(bytes);
        var view = new UploadView(
                PLACE + hash + ending,
                PLACE + hash + "-small" + ending,
                mediaType(ending),
                picture.width(),
                picture.height());
        return new Prepared(view, hash + ending, bytes, hash + "-small" + ending, png ? small.png() : small.jpeg());
    }

    UploadView keep(Unit unit, Prepared prepared) {
        copies.ifPresent(shared -> {
            shared.put(unit, prepared.name(), prepared.bytes());
            shared.put(unit, prepared.smallName(), prepared.smallBytes());
        });
        unit.emit(new PictureUploaded(prepared.view().url()));
        return prepared.view();
    }

    /// The picture's file; one that another server received is fetched first.
    Optional<Path> file(Reading in, String name) {
        Optional<Path> own = shelf.find(name);
        if (own.isPresent() || !Shelf.NAME.matcher(name).matches()) {
            return own;
        }
        Optional<byte[]> copy = copies.flatMap(shared -> shared.find(in, name));
        copy.ifPresent(bytes -> {
            try {
                shelf.put(name, bytes);
            } catch (IOException e) {
                throw new UncheckedIOException(e);
            }
        });
        return shelf.find(name);
    }

    /// Pictures come from this server only, so that a guest's phone asks nobody else, and one that is said to have
    /// been uploaded has been.
    /// @throws RefusedException invalid, when it is neither an uploaded picture nor a path on this server
    public void requireOwn(Reading in, String field, @Nullable String url) {
        if (url == null) {
            return;
        }
        boolean own = url.startsWith(PLACE)
                ? isThere(in, url.substring(PLACE.length()))
                : OWN_PATH.matcher(url).matches();
        if (!own) {
            throw RefusedException.invalid(field, "{image-url}");
        }
    }

    private boolean isThere(Reading in, String name) {
        return shelf.find(name).isPresent()
                || copies.map(shared -> shared.exists(in, name)).orElse(false);
    }

    static String mediaType(String name) {
        return name.endsWith(".png") ? "image/png" : "image/jpeg";
    }

    private static String hash(byte[] bytes) {
        try {
            return HexFormat.of().formatHex(MessageDigest.getInstance("SHA-256").digest(bytes), 0, HASH_BYTES);
        } catch (NoSuchAlgorithmException e) {
            throw new IllegalStateException("every Java platform has SHA-256", e);
        }
    }
}
