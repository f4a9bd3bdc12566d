package os.qres.server.platform.logs;

import ch.qos.logback.core.FileAppender;
import ch.qos.logback.core.rolling.LengthCounter;
import ch.qos.logback.core.rolling.LengthCounterBase;
import ch.qos.logback.core.rolling.RollingPolicy;
import ch.qos.logback.core.rolling.TriggeringPolicyBase;
import ch.qos.logback.core.rolling.helper.CompressionMode;
import java.io.File;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Instant;
import java.time.LocalDate;
import java.util.Comparator;
import java.util.List;
import java.util.stream.Stream;

/// Begins a new file each day and whenever one is full, and throws the oldest away. Logback's own policies bound
/// either a file that is named after its day or its size, and not both.
///
/// Names: the one that is written is `name.log`, or `name_2026-11-20.json` where each day has its own; older ones are
/// `name_2026-11-20.1.log` and so on.
final class Rotation<E> extends TriggeringPolicyBase<E> implements RollingPolicy {
    /// In so many parts what is kept is cut, so that throwing one away loses little.
    private static final int PARTS = 10;

    private final LogFile file;
    private final LengthCounter written = new LengthCounterBase();
    private LocalDate day;

    Rotation(LogFile file) {
        this.file = file;
        this.day = file.today();
    }

    @Override
    public void start() {
        File active = active().toFile();
        if (active.exists()) {
            written.add(active.length());
            if (!file.isDaily()) {
                Instant last = Instant.ofEpochMilli(active.lastModified());
                day = LocalDate.ofInstant(last, file.keeping().zone());
            }
        }
        super.start();
    }

    private Path active() {
        return file.path(file.isDaily() ? "_" + day : "");
    }

    @Override
    public String getActiveFileName() {
        return active().toString();
    }

    @Override
    public boolean isTriggeringEvent(File written, E line) {
        return this.written.getLength() >= file.mostBytes() / PARTS
                || !file.today().equals(day);
    }

    @Override
    public LengthCounter getLengthCounter() {
        return written;
    }

    @Override
    public void rollover() {
        LocalDate today = file.today();
        boolean hasItsName = file.isDaily() && !today.equals(day);
        if (!hasItsName && !active().toFile().renameTo(free().toFile())) {
            addWarn(active() + " cannot be put aside and grows on");
        }
        day = today;
        written.reset();
        prune();
    }

    private Path free() {
        int part = 1;
        while (Files.exists(part(part))) {
            part++;
        }
        return part(part);
    }

    private Path part(int number) {
        return file.path("_" + day + "." + number);
    }

    private void prune() {
        String oldest = beginning() + day.minusDays(file.keeping().days());
        long room = file.mostBytes() - file.mostBytes() / PARTS;
        for (File old : olderOnes()) {
            room -= old.length();
            boolean outlived = room < 0 || old.getName().compareTo(oldest) < 0;
            if (outlived && !old.delete()) {
                addWarn(old + " cannot be deleted");
            }
        }
    }

    private String beginning() {
        return file.path("_").getFileName().toString().replace(file.ending(), "");
    }

    /// The newest first.
    private List<File> olderOnes() {
        try (Stream<Path> all = Files.list(active().getParent())) {
            return all.filter(each -> !each.equals(active()))
                    .map(Path::toFile)
                    .filter(each -> each.getName().startsWith(beginning()))
                    .filter(each -> each.getName().endsWith(file.ending()))
                    .sorted(Comparator.comparing(File::lastModified)
                            .thenComparing(File::getName)
                            .reversed())
                    .toList();
        } catch (IOException e) {
            addWarn("Old logs cannot be found", e);
            return List.of();
        }
    }

    @Override
    public CompressionMode getCompressionMode() {
        return CompressionMode.NONE;
    }

    @Override
    public void setParent(FileAppender<?> parent) {
        // It needs nothing of it.
    }
}
