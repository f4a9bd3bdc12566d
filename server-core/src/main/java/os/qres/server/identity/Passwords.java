package os.qres.server.identity;

import java.time.Duration;
import java.util.concurrent.ArrayBlockingQueue;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CompletionException;
import java.util.concurrent.RejectedExecutionException;
import java.util.concurrent.ThreadPoolExecutor;
import java.util.concurrent.TimeUnit;
import java.util.function.Supplier;
import org.jspecify.annotations.Nullable;
import org.mindrot.jbcrypt.BCrypt;
import os.qres.server.platform.problem.Refusal;
import os.qres.server.platform.problem.RefusedException;

/// Hashes passwords and PINs, slowly on purpose, each kind on one thread of its own: whoever floods the
/// password form holds up neither the waiters' PINs nor the rest of the server.
///
/// bcrypt gets the Base64 of an HMAC of the secret, which cures its cut at 72 bytes and its end at a NUL, and
/// makes a stolen database useless without the key file. Hashes of other systems (`$2a$`, and Python's `$2b$`)
/// are read as they are and replaced on their first use.
public final class Passwords implements AutoCloseable {
    private static final String OURS = "qres1:";
    private static final int LONGEST_QUEUE = 40;

    /// bcrypt's cost (each step doubles the time).
    public record Costs(int password, int pin) {
        public static final Costs STANDARD = new Costs(12, 10);
    }

    /// @param better what to store instead of the present hash, when that is not as strong as today's
    record Verdict(boolean right, @Nullable String better) {}

    private final Secrets secrets;
    private final Costs costs;
    private final ThreadPoolExecutor passwordThread = thread("passwords");
    private final ThreadPoolExecutor pinThread = thread("pins");

    public Passwords(Secrets secrets, Costs costs) {
        this.secrets = secrets;
        this.costs = costs;
    }

    private static ThreadPoolExecutor thread(String name) {
        var executor = new ThreadPoolExecutor(
                1,
                1,
                10,
                TimeUnit.SECONDS,
                new ArrayBlockingQueue<>(LONGEST_QUEUE),
                Thread.ofPlatform().daemon().name(name).factory());
        executor.allowCoreThreadTimeOut(true);
        return executor;
    }

    /// Slow: never within a unit of work.
    /// @throws RefusedException too many, when others queue already
    public String hashPassword(String password) {
        return on(passwordThread, () -> hash(password, costs.password()));
    }

    /// Slow: never within a unit of work.
    public String hashPin(String pin) {
        return on(pinThread, () -> hash(pin, costs.pin()));
    }

    /// Takes as long when there is nobody (`null`) as when the password is wrong.
    Verdict checkPassword(@Nullable String hash, String password) {
        return on(passwordThread, () -> check(hash, password, costs.password()));
    }

    /// Runs `work` on the thread of PINs, one caller after another; there it may call [#checkPin].
    <T> T onPinThread(Supplier<T> work) {
        return on(pinThread, work);
    }

    /// Takes as long when there is nobody (`null`) as when the PIN is wrong. Runs on the caller's thread.
    Verdict checkPin(@Nullable String hash, String pin) {
        return check(hash, pin, costs.pin());
    }

    private Verdict check(@Nullable String hash, String secret, int cost) {
        if (hash == null) {
            matches(nobody(cost), secret);
            return new Verdict(false, null);
        }
        if (!matches(hash, secret)) {
            return new Verdict(false, null);
        }
        boolean weak = !hash.startsWith(OURS) || costOf(hash.substring(OURS.length())) < cost;
        return new Verdict(true, weak ? hash(secret, cost) : null);
    }

    private boolean matches(String hash, String secret) {
        if (hash.startsWith(OURS)) {
            return BCrypt.checkpw(peppered(secret), hash.substring(OURS.length()));
        }
        // bcrypt's later letters mark bugs of other programs mended; the hashes are the same.
        String foreign = hash.replaceFirst("^\\$2[bxy]\\$", "\\$2a\\$");
        return foreign.startsWith("$2a$") && BCrypt.checkpw(secret, foreign);
    }

    private String hash(String secret, int cost) {
        return OURS + BCrypt.hashpw(peppered(secret), BCrypt.gensalt(cost));
    }

    private String peppered(String secret) {
        return secrets.mark("password", secret);
    }

    /// A hash that nothing matches, as slow to try as a real one.
    private static String nobody(int cost) {
        return OURS + "$2a$" + (cost < 10 ? "0" : "") + cost + "$" + ".".repeat(22) + "x".repeat(31);
    }

    private static int costOf(String hash) {
        return Integer.parseInt(hash.substring(4, 6));
    }

    private static <T> T on(ThreadPoolExecutor thread, Supplier<T> work) {
        try {
            return CompletableFuture.supplyAsync(work, thread).join();
        } catch (RejectedExecutionException _) {
            throw new RefusedException(new Refusal.TooMany(Duration.ofSeconds(5)));
        } catch (CompletionException e) {
            if (e.getCause() instanceof RuntimeException cause) {
                throw cause;
            }
            throw e;
        }
    }

    @Override
    public void close() {
        passwordThread.shutdown();
        pinThread.shutdown();
    }
}
