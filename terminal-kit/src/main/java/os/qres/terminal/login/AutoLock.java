package os.qres.terminal.login;

import java.util.List;
import os.qres.terminal.store.LocalStore;

/// After how many seconds without a touch a terminal locks itself (0: never); a minute where nobody has said.
public final class AutoLock {
    /// What may be chosen at a terminal that several people use by turns.
    public static final List<Long> AT_A_TERMINAL = List.of(30L, 60L, 120L, 300L, 0L);

    /// What may be chosen at a desk.
    public static final List<Long> AT_A_DESK = List.of(300L, 900L, 1800L, 3600L, 0L);

    private static final String SETTING = "auto-lock-seconds";
    private static final long USUAL = 60;

    private final LocalStore store;

    public AutoLock(LocalStore store) {
        this.store = store;
    }

    public long seconds() {
        return store.setting(SETTING).map(Long::parseLong).orElse(USUAL);
    }

    /// Counts from the next second on.
    public void set(long seconds) {
        store.saveSetting(SETTING, Long.toString(seconds));
    }

    /// Sets what counts until a person says otherwise.
    public void usually(long seconds) {
        if (store.setting(SETTING).isEmpty()) {
            set(seconds);
        }
    }
}
