package os.qres.terminal.device;

import java.util.Optional;
import java.util.function.Supplier;
import os.qres.terminal.login.AutoLock;
import os.qres.terminal.store.LocalStore;
import os.qres.terminal.store.PairedServer;

/// What a terminal is told of itself, and what it says of itself.
///
/// @param name what the restaurant calls it, as soon as it is known
/// @param program with its version, such as `QRes POS 0.1.0`
/// @param server which has let it in
public record ThisDevice(
        Glass glass,
        AutoLock autoLock,
        Supplier<Optional<String>> name,
        String program,
        Supplier<Optional<PairedServer>> server) {
    public static ThisDevice of(LocalStore store, Glass glass, Supplier<Optional<String>> name, String program) {
        return new ThisDevice(glass, new AutoLock(store), name, program, store::paired);
    }
}
