package os.qres.server.platform.schedule;

import java.time.Duration;
import java.util.concurrent.Executors;
import java.util.concurrent.ScheduledExecutorService;
import java.util.concurrent.TimeUnit;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import os.qres.server.platform.problem.RefusedException;

/// Work that comes round again while the server runs. What fails is tried again the next time.
public final class Schedule implements AutoCloseable {
    private static final Logger LOG = LoggerFactory.getLogger(Schedule.class);

    private final ScheduledExecutorService timer = Executors.newSingleThreadScheduledExecutor(
            Thread.ofPlatform().daemon().name("schedule").factory());

    /// Does `work` again and again, `pause` after it was done the last time.
    /// @param what it is, for the log
    public void every(Duration pause, String what, Runnable work) {
        timer.scheduleWithFixedDelay(
                () -> attempt(what, work), pause.toMillis(), pause.toMillis(), TimeUnit.MILLISECONDS);
    }

    private static void attempt(String what, Runnable work) {
        try {
            work.run();
        } catch (RefusedException e) {
            LOG.debug("{} is refused for now: {}", what, e.refusal());
        } catch (RuntimeException e) {
            LOG.error("{} failed; it is tried again", what, e);
        }
    }

    /// Waits for what is being done; it is not interrupted, since it may be in the database.
    @Override
    public void close() {
        timer.close();
    }
}
