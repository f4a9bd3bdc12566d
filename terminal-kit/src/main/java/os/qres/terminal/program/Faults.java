package os.qres.terminal.program;

import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/// What no one caught: a bug. Logged once for each place it comes from, and said on the screen in words.
final class Faults implements Thread.UncaughtExceptionHandler {
    private static final Logger LOG = LoggerFactory.getLogger(Faults.class);

    private final Set<String> logged = ConcurrentHashMap.newKeySet();
    private final Runnable say;

    Faults(Runnable say) {
        this.say = say;
    }

    @Override
    public void uncaughtException(Thread thread, Throwable fault) {
        StackTraceElement[] trace = fault.getStackTrace();
        String place = fault.getClass().getName() + (trace.length == 0 ? "" : trace[0]);
        if (logged.add(place)) {
            LOG.error("Uncaught on {}", thread.getName(), fault);
        }
        say.run();
    }
}
