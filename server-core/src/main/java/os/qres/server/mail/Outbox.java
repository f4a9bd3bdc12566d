package os.qres.server.mail;

import java.time.Duration;
import java.time.Instant;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.util.Optional;
import java.util.concurrent.Semaphore;
import java.util.concurrent.TimeUnit;
import os.qres.server.platform.database.Reading;
import os.qres.server.platform.database.Seal;
import os.qres.server.platform.database.Unit;

/// The letters that wait to be sent, in the database: stored with whatever they tell of, or not at all.
///
/// Who sends takes a letter by moving its time, so that of several servers one does, and so that a letter whose
/// sender died is taken again later. It is gone when it has been sent.
public final class Outbox {
    private static final String NOBODY = "";

    private final Seal seal;
    private final Semaphore news = new Semaphore(0);

    /// A letter that waits.
    ///
    /// @param tries how often it was taken before
    record Waiting(long id, String sealed, int tries, Instant due, Instant until) {}

    public Outbox(Seal seal) {
        this.seal = seal;
    }

    /// Puts a letter in, or, for nobody, as much work as a letter makes: then nobody can tell the difference.
    /// @param until when it is of no use any more
    public void post(Unit unit, Optional<Letter> letter, Instant until) {
        unit.session()
                .createNativeMutationQuery("""
                        insert into outgoing_mail (letter, tries, due_at, until_at, created_at)
                        values (?1, 0, ?2, ?3, ?2)""")
                .setParameter(1, seal.seal(letter.map(Letter::packed).orElse(NOBODY)))
                .setParameter(2, utc(unit.now()))
                .setParameter(3, utc(until))
                .executeUpdate();
    }

    /// Says, after the unit of work, that there is something new.
    public void wake() {
        news.release();
    }

    /// Returns when there is something new, or when `most` has passed.
    void await(Duration most) throws InterruptedException {
        if (news.tryAcquire(most.toMillis(), TimeUnit.MILLISECONDS)) {
            news.drainPermits();
        }
    }

    /// The letter whose time comes first, whether it has come or not.
    Optional<Waiting> first(Reading in) {
        return in.session()
                .createNativeQuery(
                        "select id, letter, tries, due_at, until_at from outgoing_mail order by due_at, id limit 1",
                        Object[].class)
                .addScalar("id", Long.class)
                .addScalar("letter", String.class)
                .addScalar("tries", Integer.class)
                .addScalar("due_at", Instant.class)
                .addScalar("until_at", Instant.class)
                .getResultStream()
                .findFirst()
                .map(row -> new Waiting(
                        (Long) row[0], (String) row[1], (Integer) row[2], (Instant) row[3], (Instant) row[4]));
    }

    /// Takes the letter: until `lease` nobody else does.
    /// @return whether it was still there, and nobody else has taken it
    boolean take(Unit unit, Waiting letter, Instant lease) {
        return unit.session()
                        .createNativeMutationQuery(
                                "update outgoing_mail set due_at = ?1, tries = tries + 1 where id = ?2 and tries = ?3")
                        .setParameter(1, utc(lease))
                        .setParameter(2, letter.id())
                        .setParameter(3, letter.tries())
                        .executeUpdate()
                == 1;
    }

    /// Puts a letter back that could not be sent.
    boolean putBack(Unit unit, Waiting letter, Instant due) {
        return unit.session()
                        .createNativeMutationQuery("update outgoing_mail set due_at = ?1 where id = ?2")
                        .setParameter(1, utc(due))
                        .setParameter(2, letter.id())
                        .executeUpdate()
                == 1;
    }

    boolean remove(Unit unit, Waiting letter) {
        return unit.session()
                        .createNativeMutationQuery("delete from outgoing_mail where id = ?1")
                        .setParameter(1, letter.id())
                        .executeUpdate()
                == 1;
    }

    /// What is in it; nothing when it is for nobody.
    Optional<Letter> opened(Waiting letter) {
        return Optional.of(seal.unseal(letter.sealed()))
                .filter(text -> !text.equals(NOBODY))
                .map(Letter::of);
    }

    private static OffsetDateTime utc(Instant instant) {
        return OffsetDateTime.ofInstant(instant, ZoneOffset.UTC);
    }
}
