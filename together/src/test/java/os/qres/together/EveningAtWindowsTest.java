package os.qres.together;

import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/// The recorded evening once more, one waiter's and all three stations' parts by fingers on the real windows, the other
/// waiters beside them. Its first checks; `-Dqres.evening.checks=200` plays all of it.
class EveningAtWindowsTest {
    private static final int CHECKS = Integer.getInteger("qres.evening.checks", 8);

    /// Whose first checks have the most different steps.
    private static final int TAPPING = 3;

    @TempDir
    Path folder;

    @Test
    void theDayComesToWhatTheScriptComesTo() throws Exception {
        try (Evening evening = new Evening(folder, CHECKS);
                WindowWaiter tapping = new WindowWaiter(evening, TAPPING, folder.resolve("window"));
                WindowCooks cooks = new WindowCooks(evening, folder)) {
            List<Evening.Waiter> waiters = new ArrayList<>();
            for (int i = 0; i < Evening.WAITERS; i++) {
                waiters.add(i == TAPPING ? tapping : new TillWaiter(evening, i));
            }
            long begin = System.nanoTime();
            evening.play(waiters, cooks::cook);
            EveningReport report = EveningReport.of(evening);
            System.out.printf(
                    Locale.ROOT,
                    "an evening of %d checks at windows: %d taps of one waiter, %d tickets bumped, %.1f s%n%s%n",
                    report.z().checks(),
                    tapping.taps(),
                    cooks.bumped(),
                    (System.nanoTime() - begin) / 1e9,
                    report.told());
            report.holdToTheScript();
        }
    }
}
