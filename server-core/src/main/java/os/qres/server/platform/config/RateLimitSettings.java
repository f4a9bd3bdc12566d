package os.qres.server.platform.config;

import java.time.Duration;
import java.util.List;

/// How much anybody may ask. One who is signed in, a table's guests and a paired device each have an allowance of
/// their own; whoever is none of these shares that of their address.
///
/// @param requests within `window`
/// @param blocked for how long an address is refused that asked more
/// @param trusted addresses and networks (`192.168.1.0/24`) that are never refused
public record RateLimitSettings(int requests, Duration window, Duration blocked, List<String> trusted) {
    private static final int A_DAY = 24 * 60 * 60;
    private static final String NETWORK = "([\\d.]+|\\[?[\\p{XDigit}:.]*:[\\p{XDigit}:.]*]?)(/\\d{1,3})?";

    static RateLimitSettings of(Environment environment) {
        List<String> trusted = environment.list("RATE_LIMIT_WHITELIST").orElse(List.of("127.0.0.0/8", "::1"));
        trusted.stream().filter(each -> !each.matches(NETWORK)).findFirst().ifPresent(wrong -> {
            throw Environment.wrong("RATE_LIMIT_WHITELIST", wrong, "addresses such as 192.168.1.5 or 192.168.1.0/24");
        });
        return new RateLimitSettings(
                environment.number("RATE_LIMIT_REQUESTS", 20_000, 1, Integer.MAX_VALUE),
                seconds(environment.number("RATE_LIMIT_WINDOW", 60, 1, A_DAY)),
                seconds(environment.number("RATE_LIMIT_BLOCK_DURATION", 3600, 1, 365 * A_DAY)),
                trusted);
    }

    private static Duration seconds(int seconds) {
        return Duration.ofSeconds(seconds);
    }
}
