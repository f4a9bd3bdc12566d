package os.qres.server.floor;

import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.function.Predicate;
import java.util.function.UnaryOperator;
import java.util.stream.Collectors;
import os.qres.model.floor.SectionDraft;
import os.qres.model.floor.SectionView;
import os.qres.model.staff.WaiterView;
import os.qres.server.floor.FloorEvent.SectionsChanged;
import os.qres.server.platform.database.Reading;
import os.qres.server.platform.database.Unit;
import os.qres.server.platform.problem.RefusedException;
import os.qres.server.staff.Staff;

/// The door to sections: how a location's tables are divided, and whose each part is for the shift.
public final class Sections {
    private static final String WHAT = "section";

    private final Staff staff;

    public Sections(Staff staff) {
        this.staff = staff;
    }

    /// By location, then in the order they were made.
    public List<SectionView> all(Reading in) {
        List<Section> sections = in.list(Section.class, "from Section s order by s.locationId, s.id");
        Predicate<Posting> isThere = there(in);
        return sections.stream().map(section -> section.view(isThere)).toList();
    }

    /// Whoever has gone home since, or works here no more, has no section.
    private Predicate<Posting> there(Reading in) {
        Set<Integer> working =
                staff.atTerminals(in).stream().map(WaiterView::id).collect(Collectors.toSet());
        Map<Integer, Instant> left = staff.lastLeft(in);
        return posting -> {
            Instant gone = left.get(posting.userId());
            return working.contains(posting.userId()) && (gone == null || gone.isBefore(posting.since()));
        };
    }

    SectionView one(Reading in, int id) {
        return view(in, in.find(Section.class, id, WHAT));
    }

    private SectionView view(Reading in, Section section) {
        return section.view(there(in));
    }

    /// @throws RefusedException invalid naming `location_id`, `table_ids`
    public SectionView create(Unit unit, SectionDraft draft) {
        requireTables(unit, draft);
        Section section = unit.store(new Section(draft));
        return changed(unit, section, draft.tableIds());
    }

    /// @throws RefusedException not found, stale, invalid
    SectionView change(Unit unit, int id, UnaryOperator<SectionDraft> patch) {
        Section section = unit.find(Section.class, id, WHAT);
        unit.expects(section.version());
        SectionDraft draft = patch.apply(section.draft());
        requireTables(unit, draft);
        section.change(draft);
        return changed(unit, section, draft.tableIds());
    }

    private static void requireTables(Unit unit, SectionDraft draft) {
        if (unit.session().find(Location.class, draft.locationId()) == null) {
            throw RefusedException.invalid("location_id", "{unknown-reference}");
        }
        for (int i = 0; i < draft.tableIds().size(); i++) {
            DiningTable table =
                    unit.session().find(DiningTable.class, draft.tableIds().get(i));
            String field = "table_ids[" + i + "]";
            if (table == null) {
                throw RefusedException.invalid(field, "{unknown-reference}");
            }
            if (!draft.locationId().equals(table.locationId)) {
                throw RefusedException.invalid(field, "{other-location}");
            }
        }
    }

    private SectionView changed(Unit unit, Section section, List<Integer> tables) {
        unit.list(Section.class, "from Section s where s.locationId = ?1", section.locationId()).stream()
                .filter(other -> other.id() != section.id() && other.hasAny(tables))
                .forEach(other -> other.giveAway(tables));
        return told(unit, section);
    }

    /// Says whose it is from now on, until they go home.
    /// @throws RefusedException not found, stale, or invalid naming `waiter_ids`
    SectionView post(Unit unit, int id, List<Integer> waiters) {
        Section section = unit.find(Section.class, id, WHAT);
        unit.expects(section.version());
        Set<Integer> known =
                staff.atTerminals(unit).stream().map(WaiterView::id).collect(Collectors.toSet());
        for (int i = 0; i < waiters.size(); i++) {
            if (!known.contains(waiters.get(i))) {
                throw RefusedException.invalid("waiter_ids[" + i + "]", "{unknown-reference}");
            }
        }
        section.post(waiters, there(unit), unit.now());
        return told(unit, section);
    }

    void remove(Unit unit, int id) {
        Section section = unit.find(Section.class, id, WHAT);
        unit.expects(section.version());
        unit.session().remove(section);
        unit.emit(new SectionsChanged(id, List.of(), List.of()));
    }

    /// Its location is gone.
    static void removeOf(Unit unit, int locationId) {
        unit.list(Section.class, "from Section s where s.locationId = ?1", locationId)
                .forEach(unit.session()::remove);
    }

    private SectionView told(Unit unit, Section section) {
        unit.session().flush();
        SectionView view = view(unit, section);
        unit.emit(new SectionsChanged(view.id(), view.tableIds(), view.waiterIds()));
        return view;
    }
}
