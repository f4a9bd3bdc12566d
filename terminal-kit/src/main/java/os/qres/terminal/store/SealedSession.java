package os.qres.terminal.store;

import io.avaje.jsonb.Json;
import java.time.Instant;
import org.jspecify.annotations.Nullable;

/// A person's session as it lies on this terminal's disk: nobody can read it without their PIN.
///
/// @param salt of the key, Base64
/// @param nonce of the seal, Base64
/// @param box the sealed tokens, Base64
/// @param until when it is of no use any more, by the clock
/// @param wrongTries with which somebody has tried to open it in a row
/// @param steadyUntil the same by [steady time](KeptTime); nothing where an earlier version wrote it
@Json
public record SealedSession(
        int person,
        String salt,
        String nonce,
        String box,
        Instant until,
        int wrongTries,
        @Nullable Instant steadyUntil) {
    /// Somebody has tried the wrong PIN.
    public SealedSession triedInVain() {
        return new SealedSession(person, salt, nonce, box, until, wrongTries + 1, steadyUntil);
    }

    /// Somebody has found the right one.
    public SealedSession opened() {
        return new SealedSession(person, salt, nonce, box, until, 0, steadyUntil);
    }
}
