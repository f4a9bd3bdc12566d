package os.qres.server.identity;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertNotNull;
import static org.junit.jupiter.api.Assertions.assertNull;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.nio.file.Path;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.Callable;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.Executors;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.stream.IntStream;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.mindrot.jbcrypt.BCrypt;
import os.qres.server.identity.Passwords.Costs;
import os.qres.server.platform.problem.Refusal;
import os.qres.server.platform.problem.RefusedException;

class PasswordsTest {
    /// From the tests of Python's bcrypt, which the seeds store their passwords with.
    private static final String PYTHON = "$2b$04$cVWp4XaNU8a4v1uMRum2SO026BWLIoQMD/TXg5uZV.0P.uO8m3YEm";

    @TempDir
    Path folder;

    private Passwords passwords;

    @BeforeEach
    void open() {
        passwords = with(new Costs(5, 4));
    }

    @AfterEach
    void close() {
        passwords.close();
    }

    private Passwords with(Costs costs) {
        return new Passwords(Secrets.open(folder, Optional.empty()), costs);
    }

    @Test
    void aPasswordMatchesItsHashAndNoOther() {
        String hash = passwords.hashPassword("янтарная гавань");
        assertTrue(passwords.checkPassword(hash, "янтарная гавань").right());
        assertFalse(passwords.checkPassword(hash, "янтарная гаван").right());
        assertNull(passwords.checkPassword(hash, "янтарная гавань").better());
    }

    @Test
    void longPasswordsAndThoseWithNulAreNotCut() {
        String hash = passwords.hashPassword("x".repeat(100) + "a");
        assertFalse(passwords.checkPassword(hash, "x".repeat(100) + "b").right());
        String nul = passwords.hashPassword("abc\u0000defgh");
        assertFalse(passwords.checkPassword(nul, "abc\u0000other").right());
    }

    @Test
    void aHashIsWorthNothingWithAnotherKeyFile(@TempDir Path other) {
        String hash = passwords.hashPassword("amber-harbour");
        try (var thief = new Passwords(Secrets.open(other, Optional.empty()), new Costs(5, 4))) {
            assertFalse(thief.checkPassword(hash, "amber-harbour").right());
        }
        assertFalse(BCrypt.checkpw("amber-harbour", hash.replaceFirst("^qres1:", "")));
    }

    @Test
    void aHashOfTheSeedsIsReadAndReplaced() {
        var verdict = passwords.checkPassword(PYTHON, "Kk4DQuMMfZL9o");
        assertTrue(verdict.right());
        assertNotNull(verdict.better());
        assertTrue(passwords.checkPassword(verdict.better(), "Kk4DQuMMfZL9o").right());
        assertFalse(passwords.checkPassword(PYTHON, "other").right());
    }

    @Test
    void aHashOfALowerCostIsReplacedOnUse() {
        String weak = passwords.hashPassword("amber-harbour");
        try (Passwords stronger = with(new Costs(6, 4))) {
            String better = stronger.checkPassword(weak, "amber-harbour").better();
            assertNotNull(better);
            assertTrue(better.startsWith("qres1:$2a$06$"), better);
            assertNull(stronger.checkPassword(weak, "wrong").better());
        }
    }

    @Test
    void nobodyHasNoPasswordAndAnUnreadableHashMatchesNothing() {
        assertFalse(passwords.checkPassword(null, "amber-harbour").right());
        assertFalse(passwords.checkPassword("plain", "plain").right());
        try (Passwords standard = with(Costs.STANDARD)) {
            assertFalse(standard.checkPassword(null, "amber-harbour").right());
        }
    }

    @Test
    void pinsAreTriedOneAfterAnother() throws Exception {
        var inside = new AtomicInteger();
        var seen = ConcurrentHashMap.<Integer>newKeySet();
        List<Callable<Boolean>> tries = IntStream.range(0, 20)
                .mapToObj(_ -> (Callable<Boolean>) () -> passwords.onPinThread(() -> {
                    seen.add(inside.incrementAndGet());
                    passwords.checkPin(null, "1234");
                    inside.decrementAndGet();
                    return true;
                }))
                .toList();
        try (var threads = Executors.newVirtualThreadPerTaskExecutor()) {
            threads.invokeAll(tries).forEach(tried -> assertTrue(tried.resultNow()));
        }
        assertEquals(java.util.Set.of(1), seen);
    }

    @Test
    void aFloodOfPasswordsIsTurnedAwayAndHoldsUpNoPin() throws Exception {
        try (Passwords slow = with(new Costs(10, 4));
                var threads = Executors.newVirtualThreadPerTaskExecutor()) {
            var flood = IntStream.range(0, 80)
                    .mapToObj(_ -> threads.submit(() -> slow.checkPassword(null, "guess")))
                    .toList();
            String pin = slow.hashPin("4719");
            assertTrue(slow.onPinThread(() -> slow.checkPin(pin, "4719")).right());
            assertTrue(flood.stream().anyMatch(one -> !one.isDone()), "the passwords still queue");
            List<Object> refusals = flood.stream().map(PasswordsTest::refusal).toList();
            assertTrue(refusals.stream().anyMatch(Refusal.TooMany.class::isInstance), refusals.toString());
        }
    }

    private static Object refusal(java.util.concurrent.Future<?> one) {
        try {
            return one.get();
        } catch (java.util.concurrent.ExecutionException e) {
            return ((RefusedException) e.getCause()).refusal();
        } catch (InterruptedException e) {
            throw new IllegalStateException(e);
        }
    }
}
