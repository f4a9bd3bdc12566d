package os.qres.server.platform.logs;

import ch.qos.logback.core.AppenderBase;
import ch.qos.logback.core.AsyncAppenderBase;
import ch.qos.logback.core.Context;
import java.util.function.Consumer;

/// A log of `E`, written on a thread of its own. Whoever has something to say never waits: when the disk is too slow,
/// what does not fit into the queue is left out.
public final class Log<E> implements AutoCloseable {
    private final AsyncAppenderBase<E> queue = new AsyncAppenderBase<>();

    /// @param waiting how many may wait
    Log(Context context, String name, int waiting, Consumer<E> writing) {
        var writer = new AppenderBase<E>() {
            @Override
            protected void append(E entry) {
                writing.accept(entry);
            }
        };
        writer.setContext(context);
        writer.setName(name);
        writer.start();
        queue.setContext(context);
        queue.setName(name);
        queue.setQueueSize(waiting);
        queue.setNeverBlock(true);
        queue.addAppender(writer);
        queue.start();
    }

    public void write(E entry) {
        queue.doAppend(entry);
    }

    /// Writes what waits, for a second at most.
    @Override
    public void close() {
        queue.stop();
    }
}
