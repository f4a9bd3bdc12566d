package os.qres.server.mail;

import jakarta.mail.MessagingException;
import jakarta.mail.SendFailedException;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.Optional;
import java.util.function.Function;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import os.qres.server.mail.Outbox.Waiting;
import os.qres.server.platform.access.Actor;
import os.qres.server.platform.database.Database;
import os.qres.server.platform.database.Intent;
import os.qres.server.platform.database.Unit;

/// Sends what is in the [Outbox], one letter after another, and tries again what could not be sent, later each time.
///
/// It is never interrupted, since it may be in the database.
public final class Postman implements AutoCloseable {
    private static final Logger LOG = LoggerFactory.getLogger(Postman.class);

    /// Longer than a mail server may take; after it a letter whose sender has died is taken again.
    private static final Duration LEASE = Duration.ofMinutes(2);

    private static final Duration FAREWELL = Duration.ofSeconds(2);
    private static final Duration FIRST_PAUSE = Duration.ofSeconds(2);
    private static final Duration LONGEST_PAUSE = Duration.ofMinutes(10);
    private static final Duration LOOK_AROUND = Duration.ofMinutes(1);
    private static final int MOST_DOUBLINGS = 10;

    private final Database database;
    private final Outbox outbox;
    private final Smtp smtp;
    private final Clock clock;
    private final Thread thread;
    private volatile boolean closed;

    /// Begins at once with what is left from before.
    public Postman(Database database, Outbox outbox, Smtp smtp, Clock clock) {
        this.database = database;
        this.outbox = outbox;
        this.smtp = smtp;
        this.clock = clock;
        thread = Thread.ofPlatform().daemon().name("postman").start(this::work);
    }

    private void work() {
        while (!closed) {
            try {
                outbox.await(round());
            } catch (InterruptedException e) {
                throw new IllegalStateException("nobody may interrupt the postman", e);
            }
        }
    }

    /// Sends the letter whose time has come.
    /// @return how long nothing needs to be done, unless somebody writes
    private Duration round() {
        try {
            Optional<Waiting> first = database.read(Actor.SYSTEM, outbox::first);
            Duration pause = first.map(this::until).orElse(LOOK_AROUND);
            if (pause.isPositive()) {
                return pause;
            }
            first.ifPresent(this::take);
            return Duration.ZERO;
        } catch (RuntimeException e) {
            if (!closed) {
                LOG.error("The outgoing mail cannot be looked at; it is tried again", e);
            }
            return LOOK_AROUND;
        }
    }

    private Duration until(Waiting letter) {
        Duration left = Duration.between(clock.instant(), letter.due());
        return left.compareTo(LOOK_AROUND) > 0 ? LOOK_AROUND : left;
    }

    private void take(Waiting letter) {
        Instant lease = clock.instant().plus(LEASE);
        if (!write(unit -> outbox.take(unit, letter, lease))) {
            return;
        }
        if (isDone(letter)) {
            write(unit -> outbox.remove(unit, letter));
            return;
        }
        Instant due = clock.instant().plus(pause(letter.tries()));
        write(unit -> outbox.putBack(unit, letter, due));
    }

    private boolean write(Function<Unit, Boolean> work) {
        return database.write(Intent.of(Actor.SYSTEM), work);
    }

    static Duration pause(int tries) {
        Duration pause = FIRST_PAUSE.multipliedBy(1L << Math.min(tries, MOST_DOUBLINGS));
        return pause.compareTo(LONGEST_PAUSE) > 0 ? LONGEST_PAUSE : pause;
    }

    /// Whether nothing is left to be done for this letter: it has been sent, or never will be.
    private boolean isDone(Waiting letter) {
        Optional<Letter> content = outbox.opened(letter);
        if (content.isEmpty()) {
            return true;
        }
        if (clock.instant().isAfter(letter.until())) {
            LOG.warn("A letter could not be sent in time and is thrown away");
            return true;
        }
        try {
            smtp.send(content.get());
            return true;
        } catch (SendFailedException e) {
            boolean refused = e.getInvalidAddresses() != null && e.getInvalidAddresses().length > 0;
            LOG.warn("The mail server did not take a letter{}", refused ? ": it knows no such address" : "", e);
            return refused;
        } catch (MessagingException e) {
            LOG.warn("A letter could not be sent and is tried again: {}", e.getMessage());
            return false;
        }
    }

    /// Waits a little for what is being sent; a letter that is cut off is sent again after the next start.
    @Override
    public void close() {
        closed = true;
        outbox.wake();
        try {
            thread.join(FAREWELL);
        } catch (InterruptedException _) {
            Thread.currentThread().interrupt();
        }
    }
}
