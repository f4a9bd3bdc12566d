package os.qres.terminal.store;

import io.avaje.jsonb.Json;
import org.jspecify.annotations.Nullable;

/// The server that has let this terminal in. A console that signs in by password has no token.
@Json
public record PairedServer(
        String address,
        @Nullable String terminalToken,
        @Nullable Integer terminalId) {}
