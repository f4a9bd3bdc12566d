package os.qres.terminal.program;

import java.util.concurrent.Executor;
import os.qres.terminal.controls.Layers;
import os.qres.terminal.store.LocalStore;
import os.qres.terminal.text.Texts;

/// Says on every screen that this terminal's disk does not store, for as long as it does not: what was entered since
/// then would be lost with the program.
public final class StorageWarning {
    private StorageWarning() {}

    /// @param screen the JavaFX thread
    public static void follow(LocalStore store, Texts texts, Layers layers, Executor screen) {
        Runnable say = () -> layers.warn(store.isStoring() ? "" : texts.get("store.refuses"));
        texts.language().addListener((_, _, _) -> say.run());
        store.onStoring(_ -> screen.execute(say));
    }
}
