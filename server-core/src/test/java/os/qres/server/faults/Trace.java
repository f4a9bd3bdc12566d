package os.qres.server.faults;

import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.locks.LockSupport;
import java.util.function.Consumer;
import os.qres.test.disk.DiskWatch;
import os.qres.test.printer.PaperWatch;

/// What was written to a database's file, when it was forced, and what the world was told and printed in between.
final class Trace implements DiskWatch, PaperWatch {
    /// Who does not wait for the force is told, or prints, in this time.
    private static final long FORCE_NANOS = Duration.ofMillis(1).toNanos();

    /// What happened, one after another.
    sealed interface Step {
        record Written(long position, byte[] bytes) implements Step {}

        record Cut(long size) implements Step {}

        /// @param covers the first so many steps are on the disk now
        record Forced(int covers) implements Step {}

        /// The events up to `seq` have been told.
        record Told(long seq) implements Step {}

        /// The request with this key has been answered.
        record Answered(String key) implements Step {}

        /// The first letter of this slip is on paper.
        record Begun(int slip) implements Step {}

        /// This slip is out.
        record CameOut(int slip) implements Step {}

        /// Nobody looks any more.
        record Ended() implements Step {}

        /// Before the next write the backups looked so.
        record Copied(CopiedFiles files) implements Step {}
    }

    private final List<Step> steps = new ArrayList<>();
    private final boolean isReal;
    private final Consumer<Step> said;
    private final Optional<CopiedFiles.Places> backups;
    private CopiedFiles files = CopiedFiles.NONE;
    private boolean isOn;
    private int beforeForce;

    /// Of a disk that forces nothing, but takes its time: what is forced counts as such.
    Trace() {
        this(false, _ -> {}, Optional.empty());
    }

    /// Of such a disk, with backups that are looked at before every write and force.
    Trace(CopiedFiles.Places backups) {
        this(false, _ -> {}, Optional.of(backups));
    }

    /// @param isReal whether a force reaches the real disk
    /// @param said hears what the world was told
    Trace(boolean isReal, Consumer<Step> said) {
        this(isReal, said, Optional.empty());
    }

    private Trace(boolean isReal, Consumer<Step> said, Optional<CopiedFiles.Places> backups) {
        this.isReal = isReal;
        this.said = said;
        this.backups = backups;
    }

    synchronized void begin() {
        isOn = true;
    }

    /// What was recorded; from now on nothing is. Whoever hears what the world was told hears of that before.
    List<Step> end() {
        said.accept(new Step.Ended());
        synchronized (this) {
            isOn = false;
            return List.copyOf(steps);
        }
    }

    private synchronized void add(Step step) {
        if (isOn) {
            steps.add(step);
        }
    }

    void told(long seq) {
        say(new Step.Told(seq));
    }

    void answered(String key) {
        say(new Step.Answered(key));
    }

    @Override
    public void begun(int slip) {
        say(new Step.Begun(slip));
    }

    @Override
    public void cameOut(int slip) {
        say(new Step.CameOut(slip));
    }

    private void say(Step step) {
        add(step);
        said.accept(step);
    }

    private synchronized void look() {
        if (isOn && backups.isPresent()) {
            CopiedFiles now = files.now(backups.get());
            if (!now.equals(files)) {
                files = now;
                add(new Step.Copied(now));
            }
        }
    }

    @Override
    public synchronized void writing(long position, byte[] bytes) {
        look();
        add(new Step.Written(position, bytes));
    }

    @Override
    public void truncating(long size) {
        add(new Step.Cut(size));
    }

    @Override
    public synchronized void forcing() {
        look();
        beforeForce = steps.size();
    }

    @Override
    public void forced() {
        if (!isReal) {
            LockSupport.parkNanos(FORCE_NANOS);
        }
        add(new Step.Forced(beforeForce));
    }

    @Override
    public boolean isReal() {
        return isReal;
    }
}
