package os.qres.server.identity;

import java.time.Duration;
import java.time.LocalDate;
import java.time.ZoneId;
import java.time.ZonedDateTime;
import os.qres.server.platform.database.Reading;
import os.qres.server.platform.database.Unit;
import os.qres.server.platform.problem.Refusal;
import os.qres.server.platform.problem.RefusedException;

/// How many wrong PINs a person, and a device, have left today; and the like. A right one gives none back, else
/// whoever knows one PIN could try for another all day.
public final class SignInBudget {
    static final int TRIES = 20;

    private final ZoneId zone;

    /// @param zone the restaurant's, whose midnight begins a new day
    public SignInBudget(ZoneId zone) {
        this.zone = zone;
    }

    static String person(int userId) {
        return "user-" + userId;
    }

    /// @throws RefusedException too many, until midnight
    void require(Reading in, String subject) {
        require(in, subject, TRIES);
    }

    /// @param most tries a day
    /// @throws RefusedException too many, until midnight
    void require(Reading in, String subject, int most) {
        Integer tries = in.session()
                .createNativeQuery("select tries from failed_sign_in where subject = ?1 and on_day = ?2", Integer.class)
                .setParameter(1, subject)
                .setParameter(2, today(in))
                .getSingleResultOrNull();
        if (tries != null && tries >= most) {
            ZonedDateTime midnight = today(in).plusDays(1).atStartOfDay(zone);
            Duration left = Duration.between(in.now(), midnight.toInstant());
            throw new RefusedException(new Refusal.TooMany(left.plusSeconds(1)));
        }
    }

    void count(Unit unit, String subject) {
        forgetOldDays(unit);
        int counted = unit.session()
                .createNativeMutationQuery(
                        "update failed_sign_in set tries = tries + 1 where subject = ?1 and on_day = ?2")
                .setParameter(1, subject)
                .setParameter(2, today(unit))
                .executeUpdate();
        if (counted > 0) {
            return;
        }
        unit.session()
                .createNativeMutationQuery("insert into failed_sign_in (subject, on_day, tries) values (?1, ?2, 1)")
                .setParameter(1, subject)
                .setParameter(2, today(unit))
                .executeUpdate();
    }

    /// A new PIN makes the tries at the old one worthless.
    public void forgive(Unit unit, int userId) {
        unit.session()
                .createNativeMutationQuery("delete from failed_sign_in where subject = ?1")
                .setParameter(1, person(userId))
                .executeUpdate();
    }

    private void forgetOldDays(Unit unit) {
        unit.session()
                .createNativeMutationQuery("delete from failed_sign_in where on_day < ?1")
                .setParameter(1, today(unit))
                .executeUpdate();
    }

    private LocalDate today(Reading in) {
        return in.now().atZone(zone).toLocalDate();
    }
}
