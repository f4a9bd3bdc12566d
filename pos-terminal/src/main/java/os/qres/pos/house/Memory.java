package os.qres.pos.house;

import java.util.Optional;
import os.qres.terminal.store.LocalStore;

/// How people like this terminal, kept from one run of the program to the next.
public interface Memory {
    Optional<String> recall(String key);

    void keep(String key, String value);

    /// Forgets everything at once.
    static Memory none() {
        return new Memory() {
            @Override
            public Optional<String> recall(String key) {
                return Optional.empty();
            }

            @Override
            public void keep(String key, String value) {}
        };
    }

    static Memory of(LocalStore store) {
        return new Memory() {
            @Override
            public Optional<String> recall(String key) {
                return store.setting(key);
            }

            @Override
            public void keep(String key, String value) {
                store.saveSetting(key, value);
            }
        };
    }
}
