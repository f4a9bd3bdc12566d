package os.qres.server.health;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.time.Duration;
import java.util.Optional;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.atomic.AtomicInteger;
import org.junit.jupiter.api.Test;

class ProbeTest {
    @Test
    void aHangingQuestionIsGivenUpAndAskedOnceHoweverManyWantToKnow() {
        var asked = new AtomicInteger();
        var hanging = new CountDownLatch(1);
        var probe = new Probe<>(
                () -> {
                    await(hanging);
                    return asked.incrementAndGet();
                },
                Duration.ofMillis(50));
        for (int i = 0; i < 5; i++) {
            assertEquals(Optional.empty(), probe.ask());
        }
        hanging.countDown();
        var patient = new Probe<>(asked::get, Duration.ofSeconds(5));
        for (int tries = 0; tries < 100 && patient.ask().orElse(0) == 0; tries++) {
            Thread.onSpinWait();
        }
        assertTrue(asked.get() <= 1, "it was asked " + asked.get() + " times");
    }

    @Test
    void aFailureIsNoAnswerAndTheNextQuestionIsAskedAnew() {
        var asked = new AtomicInteger();
        var probe = new Probe<>(
                () -> {
                    if (asked.incrementAndGet() == 1) {
                        throw new IllegalStateException("the disk is gone");
                    }
                    return "well";
                },
                Duration.ofSeconds(5));
        assertEquals(Optional.empty(), probe.ask());
        assertEquals(Optional.of("well"), probe.ask());
    }

    private static void await(CountDownLatch latch) {
        try {
            latch.await();
        } catch (InterruptedException e) {
            throw new IllegalStateException(e);
        }
    }
}
