package os.qres.server.faults;

import java.util.ArrayList;
import java.util.List;
import java.util.function.Consumer;
import os.qres.test.disk.DiskWatch;

/// What was written to a database's file, when it was forced, and what the world was told in between.
final class Trace implements DiskWatch {
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
    }

    private final List<Step> steps = new ArrayList<>();
    private final boolean isReal;
    private final Consumer<Step> said;
    private boolean isOn;
    private int beforeForce;

    /// Of a disk that takes no time to force: what is forced counts as such.
    Trace() {
        this(false, _ -> {});
    }

    /// @param isReal whether a force reaches the real disk
    /// @param said hears what the world was told
    Trace(boolean isReal, Consumer<Step> said) {
        this.isReal = isReal;
        this.said = said;
    }

    synchronized void begin() {
        isOn = true;
    }

    /// What was recorded; from now on nothing is.
    synchronized List<Step> end() {
        isOn = false;
        return List.copyOf(steps);
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

    private void say(Step step) {
        add(step);
        said.accept(step);
    }

    @Override
    public void writing(long position, byte[] bytes) {
        add(new Step.Written(position, bytes));
    }

    @Override
    public void truncating(long size) {
        add(new Step.Cut(size));
    }

    @Override
    public synchronized void forcing() {
        beforeForce = steps.size();
    }

    @Override
    public synchronized void forced() {
        add(new Step.Forced(beforeForce));
    }

    @Override
    public boolean isReal() {
        return isReal;
    }
}
