package os.qres.terminal.connection;

import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import os.qres.model.identity.Tokens;

/// One person's tokens and when the access token ends.
record Session(Tokens tokens, Instant expiresAt) {
    private static final Duration EARLY = Duration.ofSeconds(60);

    static Session of(Tokens tokens, Clock clock) {
        return new Session(tokens, clock.instant().plusSeconds(tokens.expiresIn()));
    }

    /// Time to get new ones, before a call can fail for it.
    boolean isEnding(Clock clock) {
        return !clock.instant().isBefore(expiresAt.minus(EARLY));
    }
}
