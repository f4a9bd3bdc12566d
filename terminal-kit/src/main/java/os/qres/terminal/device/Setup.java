package os.qres.terminal.device;

import javafx.beans.property.ReadOnlyObjectProperty;
import javafx.beans.property.ReadOnlyObjectWrapper;

/// What a terminal is asked at its first start, one question after the other; only the last answer keeps them.
public final class Setup {
    enum Step {
        SIZE,
        DISTANCE
    }

    private final Glass glass;
    private final Runnable onDone;
    private final ReadOnlyObjectWrapper<Step> step = new ReadOnlyObjectWrapper<>(Step.SIZE);

    /// @param onDone what comes then
    public Setup(Glass glass, Runnable onDone) {
        this.glass = glass;
        this.onDone = onDone;
    }

    Glass glass() {
        return glass;
    }

    ReadOnlyObjectProperty<Step> step() {
        return step.getReadOnlyProperty();
    }

    void next() {
        switch (step.get()) {
            case SIZE -> step.set(Step.DISTANCE);
            case DISTANCE -> {
                glass.keep();
                onDone.run();
            }
        }
    }

    void back() {
        step.set(Step.SIZE);
    }
}
