package os.qres.terminal.controls;

import javafx.scene.Parent;

/// A screen of a program. What it subscribes to in `shown` it lets go of in `hidden`: a program runs for weeks.
public interface View {
    Parent root();

    /// It has come onto the screen.
    default void shown() {}

    /// It has left the screen; one that is [kept][Layers#showKept] may come back.
    default void hidden() {}
}
