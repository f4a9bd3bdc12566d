package os.qres.terminal.device;

import java.util.Objects;
import java.util.Optional;
import java.util.function.Supplier;
import javafx.beans.property.ReadOnlyObjectProperty;
import javafx.beans.property.ReadOnlyObjectWrapper;
import org.jspecify.annotations.Nullable;
import os.qres.terminal.store.LocalStore;
import os.qres.terminal.theme.Sizes;

/// How large this terminal's screen is and from where it is seen: every size on it follows. What was said when the
/// program was started counts, then what was kept here, then what the system knows.
public final class Glass {
    private static final String INCHES = "inches";
    private static final String METRES = "distance";

    /// @param inches null: nobody has said
    public record Seen(@Nullable Double inches, double metres) {
        Seen inches(double now) {
            return new Seen(now, metres);
        }

        Seen metres(double now) {
            return new Seen(inches, now);
        }
    }

    /// What was said when the program was started.
    ///
    /// @param isSized whether anything was said of the size
    /// @param inches null: as the system says
    /// @param nearness null where nothing was said; else how many times farther than usual it is seen from
    public record Given(
            boolean isSized,
            @Nullable Double inches,
            @Nullable Double nearness) {
        public static final Given NOTHING = new Given(false, null, null);
    }

    private final LocalStore store;
    private final Standing standing;
    private final Given given;
    private final Supplier<Panel> panel;
    private final boolean isNew;
    private final ReadOnlyObjectWrapper<Seen> seen;
    private Seen kept;

    /// @param panel the screen; asked when something is worked out for it
    public Glass(LocalStore store, Standing standing, Given given, Supplier<Panel> panel) {
        this.store = store;
        this.standing = standing;
        this.given = given;
        this.panel = panel;
        this.isNew = given.equals(Given.NOTHING)
                && store.setting(INCHES).isEmpty()
                && store.setting(METRES).isEmpty()
                && store.paired().isEmpty();
        this.kept = new Seen(
                given.isSized()
                        ? given.inches()
                        : store.setting(INCHES).map(Double::valueOf).orElse(null),
                given.nearness() != null
                        ? given.nearness() * standing.usual()
                        : store.setting(METRES).map(Double::valueOf).orElse(standing.usual()));
        this.seen = new ReadOnlyObjectWrapper<>(kept);
    }

    /// Is a person to be asked? Not at a terminal that has been at work already: it must not stand still over it.
    public boolean isUnknown() {
        return isNew && standing.isAsked();
    }

    /// Changes on the screen's thread.
    public ReadOnlyObjectProperty<Seen> seen() {
        return seen.getReadOnlyProperty();
    }

    public Standing standing() {
        return standing;
    }

    /// Was it said when the program was started? Then it would count again at the next start, whatever is set here.
    public boolean isSizeGiven() {
        return given.isSized();
    }

    public boolean isDistanceGiven() {
        return given.nearness() != null;
    }

    /// What it is taken for where nobody has said.
    public double inches() {
        return Objects.requireNonNullElseGet(seen.get().inches(), () -> told().orElseGet(panel.get()::asDrawn));
    }

    /// The diagonal by the system's word.
    public Optional<Double> told() {
        return panel.get().told();
    }

    /// Millimetres of one of the screen's pixels.
    public double pixel() {
        return panel.get().pixel(inches());
    }

    public Sizes sizes() {
        Panel now = panel.get();
        double nearness = seen.get().metres() / standing.usual();
        Double inches = seen.get().inches();
        return inches == null
                ? Sizes.ofDpi(now.dpi(), nearness)
                : Sizes.of(inches, now.width(), now.height(), nearness);
    }

    /// Everything follows at once; it is there at the next start only if it is [kept][#keep].
    public void show(Seen now) {
        seen.set(now);
    }

    /// What is shown stays.
    public void keep() {
        kept = seen.get();
        store.saveSetting(INCHES, Double.toString(inches()));
        store.saveSetting(METRES, Double.toString(kept.metres()));
    }

    /// As it was before it was tried.
    public void back() {
        seen.set(kept);
    }
}
