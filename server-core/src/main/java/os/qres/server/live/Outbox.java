package os.qres.server.live;

import java.util.concurrent.ArrayBlockingQueue;
import java.util.concurrent.BlockingQueue;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicInteger;
import org.jspecify.annotations.Nullable;
import os.qres.server.platform.events.StoredEvent;

/// What waits to be sent to one client. It is bounded: who does not read is cut off rather than waited for.
final class Outbox {
    /// A client that was cut off fetches the rest from the log.
    private static final int MOST_WAITING = 1_000;

    /// An order of two hundred lines is a hundred thousand characters.
    private static final int MOST_CHARACTERS = 2_000_000;

    private final BlockingQueue<Message> waiting = new ArrayBlockingQueue<>(MOST_WAITING);
    private final AtomicInteger characters = new AtomicInteger();

    sealed interface Message {
        int length();

        record Happened(StoredEvent event) implements Message {
            @Override
            public int length() {
                return event.message().length();
            }
        }

        record Answer(String text) implements Message {
            @Override
            public int length() {
                return text.length();
            }
        }

        /// Nothing more will be sent.
        record End() implements Message {
            @Override
            public int length() {
                return 0;
            }
        }
    }

    /// @return whether there was room; if not, nothing more may come but the end. Never waits.
    boolean offer(Message message) {
        return characters.addAndGet(message.length()) <= MOST_CHARACTERS && waiting.offer(message);
    }

    /// Wakes the sender by a message rather than by interrupting it: it may be reading from H2, which would close its
    /// file.
    void end() {
        waiting.clear();
        waiting.offer(new Message.End());
    }

    /// The next message, or nothing when none has come in `nanos`.
    @Nullable
    Message next(long nanos) throws InterruptedException {
        Message message = waiting.poll(Math.max(0, nanos), TimeUnit.NANOSECONDS);
        if (message != null) {
            characters.addAndGet(-message.length());
        }
        return message;
    }
}
