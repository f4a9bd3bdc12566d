package os.qres.server.printing;

import java.time.Duration;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.Semaphore;
import java.util.concurrent.TimeUnit;

/// Tells whoever serves a printer that there is something new for it.
final class Bell {
    private final Map<Integer, Semaphore> news = new ConcurrentHashMap<>();

    void ring(int printerId) {
        of(printerId).release();
    }

    void ringAll() {
        news.values().forEach(Semaphore::release);
    }

    /// Returns when it was rung, or when `most` has passed.
    /// @return whether it was rung
    boolean await(int printerId, Duration most) throws InterruptedException {
        Semaphore mine = of(printerId);
        boolean isRung = mine.tryAcquire(most.toMillis(), TimeUnit.MILLISECONDS);
        mine.drainPermits();
        return isRung;
    }

    private Semaphore of(int printerId) {
        return news.computeIfAbsent(printerId, _ -> new Semaphore(0));
    }
}
