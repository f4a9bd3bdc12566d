package os.qres.server.security;

import java.time.Duration;

/// What an address without a good token may do now and then, and is blocked for when it does it too often. Nothing
/// of it happens to a whole dining room behind one address: guests ask for nothing that is not there.
enum Offence {
    FAILED_LOGIN("Too many failed login attempts", 20, Duration.ofMinutes(15)),
    FORGED_TOKEN("Too many forged tokens", 200, Duration.ofMinutes(1)),
    NO_TOKEN("Too many calls without a good token", 200, Duration.ofMinutes(1)),
    INJECTION("Too many injection attempts", 10, Duration.ofMinutes(10)),
    /// For what is known to be broken into elsewhere.
    PROBE("Scanning for weak spots", 5, Duration.ofMinutes(10)),
    UNREADABLE("Too many unreadable requests", 100, Duration.ofMinutes(10));

    private final String reason;
    private final int times;
    private final Duration within;

    Offence(String reason, int times, Duration within) {
        this.reason = reason;
        this.times = times;
        this.within = within;
    }

    String reason() {
        return reason;
    }

    Allowances allowances() {
        return new Allowances(times, within);
    }
}
