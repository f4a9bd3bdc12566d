package os.qres.bench.evening;

import java.util.concurrent.TimeUnit;
import os.qres.test.evening.EveningScript;

/// When a minute of the recorded evening is played: sixty of them in a minute of the clock on the wall, one evening
/// after the other. Two programs that know when the first began keep step without talking.
///
/// @param began milliseconds since the epoch
record Pace(EveningScript script, long began) {
    private static final long MINUTE_MILLIS = 1_000;
    /// For the bills that are still to be paid, and the report.
    private static final int BETWEEN = 10;

    void await(int evening, int minute) throws InterruptedException {
        long at = began + (evening * (script.lastMinute() + BETWEEN) + minute) * MINUTE_MILLIS;
        TimeUnit.MILLISECONDS.sleep(at - System.currentTimeMillis());
    }
}
