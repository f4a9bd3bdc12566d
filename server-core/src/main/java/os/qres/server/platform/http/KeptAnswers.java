package os.qres.server.platform.http;

import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.Optional;
import os.qres.model.time.SteadyTime;
import os.qres.server.platform.access.Actor;
import os.qres.server.platform.database.Database;
import os.qres.server.platform.database.Intent;
import os.qres.server.platform.database.Reading;
import os.qres.server.platform.database.Unit;

/// For how long answers are kept: by [steady time](SteadyTime), since a clock that jumps a year ahead and back would
/// throw all of them away, and what was sent again afterwards would be done twice.
public final class KeptAnswers {
    static final Duration KEPT = Duration.ofDays(35);

    private static final int MOST_FORGOTTEN_AT_ONCE = 500;
    private static final String NAME = "steady-time";

    private final Database database;
    private final SteadyTime time;

    public KeptAnswers(Database database, Clock clock) {
        this.database = database;
        time = database.read(Actor.SYSTEM, KeptAnswers::stored)
                .map(kept -> new SteadyTime(clock, kept))
                .orElseGet(() -> new SteadyTime(clock));
    }

    private static Optional<SteadyTime.Kept> stored(Reading in) {
        return in.value(String.class, "select content from setting where name = ?", NAME)
                .map(text -> text.split(" "))
                .map(moments -> new SteadyTime.Kept(Instant.parse(moments[0]), Instant.parse(moments[1])));
    }

    /// The time by which they are kept.
    public SteadyTime time() {
        return time;
    }

    Instant now() {
        return time.now();
    }

    /// What was answered before has been kept long enough.
    Instant oldest() {
        return now().minus(KEPT);
    }

    /// Throws away what has been kept long enough, little by little.
    public void forgetOld() {
        SteadyTime.Kept kept = time.kept();
        database.write(Intent.of(Actor.SYSTEM), unit -> store(unit, kept));
        Instant before = kept.steady().minus(KEPT);
        boolean more = true;
        while (more) {
            more = database.write(Intent.of(Actor.SYSTEM), unit -> forget(unit, before) == MOST_FORGOTTEN_AT_ONCE);
        }
    }

    private static int store(Unit unit, SteadyTime.Kept kept) {
        String content = kept.steady() + " " + kept.seen();
        int changed = unit.session()
                .createNativeMutationQuery("update setting set content = ?2 where name = ?1")
                .setParameter(1, NAME)
                .setParameter(2, content)
                .executeUpdate();
        return changed > 0
                ? changed
                : unit.session()
                        .createNativeMutationQuery("insert into setting (name, content) values (?1, ?2)")
                        .setParameter(1, NAME)
                        .setParameter(2, content)
                        .executeUpdate();
    }

    private static int forget(Unit unit, Instant before) {
        return unit.session()
                .createNativeMutationQuery("""
                        delete from idempotency where (caller, request_key) in (
                            select caller, request_key from idempotency where created_at < ?1
                            order by created_at limit\s""" + MOST_FORGOTTEN_AT_ONCE + ")")
                .setParameter(1, Idempotency.utc(before))
                .executeUpdate();
    }
}
