package os.qres.server.staff;

import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import os.qres.model.staff.ShiftMend;
import os.qres.model.staff.ShiftView;
import os.qres.model.staff.UserView;
import os.qres.model.time.BusinessDay;
import os.qres.server.platform.database.Reading;
import os.qres.server.platform.database.Unit;
import os.qres.server.platform.http.Page;
import os.qres.server.platform.problem.RefusedException;

/// Who is at work, and when they came and went.
public final class Shifts {
    private static final Duration SOON_FORGOTTEN = Duration.ofDays(2);

    private final BusinessDay days;

    public Shifts(BusinessDay days) {
        this.days = days;
    }

    /// Somebody comes or goes. Whoever is here already just stays.
    UserView clock(Unit unit, int userId, boolean active) {
        StaffMember member = unit.find(StaffMember.class, userId, "user");
        unit.expects(member.version());
        requireHere(active, member);
        if (member.isOnShift() != active) {
            record(unit, member, active);
            unit.session().flush();
            unit.emit(new StaffEvent.StaffChanged(userId));
        }
        return member.view(null);
    }

    /// Corrects when somebody came, or went; a shift that goes on may end with it.
    /// @throws RefusedException not found; invalid, where the time cannot be
    ShiftView mend(Unit unit, int shiftId, ShiftMend wanted) {
        Shift shift = unit.find(Shift.class, shiftId, "shift");
        StaffMember member = unit.find(StaffMember.class, shift.staffId(), "user");
        ShiftView before = shift.view(member.fullName());
        boolean wasOpen = shift.isOpen();
        shift.mend(wanted, unit.actor().userId(), unit.now());
        boolean overlaps =
                unit.list(Shift.class, "from Shift where staffId = ?1 and id <> ?2", member.id(), shiftId).stream()
                        .anyMatch(shift::overlaps);
        if (overlaps) {
            throw RefusedException.invalid(wanted.startedAt() == null ? "ended_at" : "started_at", "{shift-overlaps}");
        }
        if (wasOpen && !shift.isOpen()) {
            member.beOnShift(false, unit.now());
        }
        unit.session().flush();
        ShiftView after = shift.view(member.fullName());
        unit.emit(new StaffEvent.ShiftMended(member.id(), before, after));
        unit.emit(new StaffEvent.StaffChanged(member.id()));
        return after;
    }

    /// Who is at work, in the order in which they came.
    public List<ShiftView> open(Reading in) {
        List<Shift> open = in.list(Shift.class, "from Shift where endedAt is null order by startedAt, id");
        Map<Integer, StaffMember> people = in
                .some(
                        StaffMember.class,
                        "from StaffMember where id in",
                        open.stream().map(Shift::staffId).distinct().toList())
                .stream()
                .distinct()
                .collect(Collectors.toMap(StaffMember::id, Function.identity()));
        return open.stream()
                .map(shift -> shift.view(people.get(shift.staffId()).fullName()))
                .toList();
    }

    /// Somebody's last one, whether it goes on or not.
    public Optional<ShiftView> last(Reading in, int userId) {
        return in.session()
                .createSelectionQuery("from Shift where staffId = ?1 order by startedAt desc, id desc", Shift.class)
                .setParameter(1, userId)
                .setMaxResults(1)
                .getResultStream()
                .findFirst()
                .map(shift -> shift.view(""));
    }

    /// @param active nothing leaves it as it is
    void set(Unit unit, StaffMember member, @Nullable Boolean active) {
        if (active != null && active != member.isOnShift()) {
            requireHere(active, member);
            record(unit, member, active);
        }
    }

    /// Nobody who has left can be at work.
    private static void requireHere(boolean active, StaffMember member) {
        if (active && !member.isActive()) {
            throw RefusedException.forbidden();
        }
    }

    private static void record(Unit unit, StaffMember member, boolean active) {
        unit.list(Shift.class, "from Shift where staffId = ?1 and endedAt is null", member.id())
                .forEach(open -> open.end(unit.now()));
        if (active) {
            unit.store(new Shift(member.id(), unit.now()));
        }
        member.beOnShift(active, unit.now());
    }

    /// When each shift of the last two days ended last, by whose it was.
    static Map<Integer, Instant> lastEnds(Reading in) {
        return in.list(Shift.class, "from Shift where endedAt >= ?1", in.now().minus(SOON_FORGOTTEN)).stream()
                .collect(Collectors.toMap(
                        Shift::staffId, Shift::endedAt, (one, other) -> one.isAfter(other) ? one : other));
    }

    /// The latest first.
    Page<ShiftView> page(Reading in, ShiftFilter filter, Page.Window window) {
        ShiftFilter.Condition which = filter.condition(days);
        var count = in.session().createSelectionQuery("select count(*) from Shift" + which.text(), Long.class);
        var some = in.session()
                .createSelectionQuery("from Shift" + which.text() + " order by startedAt desc, id desc", Shift.class)
                .setFirstResult(window.skip())
                .setMaxResults(window.limit());
        which.parameters().forEach((name, value) -> {
            count.setParameter(name, value);
            some.setParameter(name, value);
        });
        Map<Integer, StaffMember> people = in.list(StaffMember.class, "from StaffMember").stream()
                .collect(Collectors.toMap(StaffMember::id, Function.identity()));
        List<ShiftView> shifts = some.getResultList().stream()
                .map(shift -> shift.view(people.get(shift.staffId()).fullName()))
                .toList();
        return new Page<>(shifts, count.getSingleResult());
    }
}
