package os.qres.pos;

import java.util.Comparator;
import java.util.List;
import java.util.Map;
import javafx.scene.control.ButtonBase;
import os.qres.model.Role;
import os.qres.model.Translation;
import os.qres.model.bill.DiscountCaps;
import os.qres.model.floor.SectionView;
import os.qres.model.floor.TableView;
import os.qres.model.live.Crew;
import os.qres.model.live.Snapshot;
import os.qres.model.staff.WaiterView;
import os.qres.pos.house.Person;
import os.qres.pos.house.SnapshotCopy;

/// The floor when it is divided: Anna's window, and the back that is Dmitry's.
final class TestSectionScreens {
    private TestSectionScreens() {}

    static Snapshot snapshot() {
        Snapshot s = TestEvening.snapshot();
        List<Integer> hall = s.tables().stream()
                .filter(table -> table.number() <= 12)
                .sorted(Comparator.comparingInt(TableView::number))
                .map(TableView::id)
                .toList();
        List<SectionView> sections = List.of(
                section(1, "У окна", "Window", hall.subList(0, 5), List.of(DemoHouse.ANNA)),
                section(2, "В глубине", "Back", hall.subList(5, hall.size()), List.of(2)));
        return SnapshotCopy.of(s)
                .waiters(List.of(
                        new WaiterView(DemoHouse.ANNA, "Анна Кузнецова", null, true),
                        new WaiterView(2, "Дмитрий Морозов", null, true),
                        new WaiterView(3, "Елена Соколова", null, false)))
                .crew(new Crew(List.of(), new DiscountCaps(1000, 10_000), sections))
                .made();
    }

    private static SectionView section(
            int id, String name, String english, List<Integer> tables, List<Integer> waiters) {
        return new SectionView(id, 1, name, tables, waiters, Map.of("en", new Translation(english, null)), 1);
    }

    static void floor(TestScreens.Stand stand) {
        stand.desk().frame.floor();
    }

    static void sections(TestScreens.Stand stand) {
        Person manager = new Person(9, "Виктор Лебедев", Role.MANAGER);
        stand.desk().layers.show(() -> stand.desk().frame.home(manager));
        stand.scene().getRoot().applyCss();
        stand.scene().getRoot().layout();
        ((ButtonBase) stand.scene().lookup("#sections")).fire();
    }
}
