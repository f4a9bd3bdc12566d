package os.qres.test.process;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.time.Duration;
import java.util.Optional;
import org.junit.jupiter.api.Test;

class ProgramTest {
    private static final Duration PATIENCE = Duration.ofSeconds(20);

    @Test
    void aLineOfTheProgramIsAwaitedAndKept() {
        try (Program program = start("first", "second")) {
            program.awaitLine("ready", PATIENCE);

            assertEquals("hello first,second day", program.awaitLine("hello", PATIENCE));
            assertTrue(program.isAlive());
        }
    }

    @Test
    void stopLetsTheProgramSayGoodbye() {
        try (Program program = start()) {
            program.awaitLine("ready", PATIENCE);

            assertEquals(143, program.stop(PATIENCE));
            assertTrue(program.output().endsWith("goodbye"));
        }
    }

    @Test
    void kill9LeavesNoTimeForGoodbyes() {
        try (Program program = start()) {
            program.awaitLine("ready", PATIENCE);

            program.kill9();

            assertFalse(program.isAlive());
            assertFalse(program.output().contains("goodbye"));
        }
    }

    @Test
    void aProgramThatEndsWithoutTheLineSaysWhatItPrinted() {
        try (Program program = start("ends")) {
            AssertionError error = assertThrows(AssertionError.class, () -> program.awaitLine("never", PATIENCE));

            assertTrue(error.getMessage().contains("ended without the line \"never\""), error.getMessage());
            assertTrue(error.getMessage().contains("hello ends"), error.getMessage());
            assertEquals(0, program.awaitExit(PATIENCE));
        }
    }

    @Test
    void closingEndsTheProgramAndWhatItStarted() {
        long child;
        try (Program program = Program.command("sh", "-c", "sleep 600 & echo \"child $!\"; wait")
                .start()) {
            String line = program.awaitLine("child", PATIENCE);
            child = Long.parseLong(line.substring("child ".length()));
            assertTrue(isRunning(child));
        }
        Deadline.await("the child's end", PATIENCE, () -> !isRunning(child));
    }

    @Test
    void waitingInVainSaysForWhatAndWhy() {
        AssertionError error = assertThrows(
                AssertionError.class,
                () -> Deadline.awaitValue("a miracle", Duration.ofMillis(50), () -> Optional.of(failing())));

        assertEquals("waited PT0.05S in vain for: a miracle", error.getMessage());
        assertEquals("not today", error.getCause().getMessage());
    }

    private static String failing() {
        throw new IllegalStateException("not today");
    }

    private static Program start(String... arguments) {
        return Program.java("os.qres.test.process.Sleeper", arguments)
                .environment("GREETING", "day")
                .start();
    }

    private static boolean isRunning(long pid) {
        return ProcessHandle.of(pid).map(ProcessHandle::isAlive).orElse(false);
    }
}
