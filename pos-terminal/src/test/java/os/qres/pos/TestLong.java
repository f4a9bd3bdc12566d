package os.qres.pos;

import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import os.qres.model.Role;
import os.qres.model.bill.DiscountCaps;
import os.qres.model.floor.SectionView;
import os.qres.model.floor.TableView;
import os.qres.model.live.Crew;
import os.qres.model.live.Snapshot;
import os.qres.model.menu.DishView;
import os.qres.model.menu.MenuCategory;
import os.qres.model.orders.ItemStatus;
import os.qres.model.orders.OrderView;
import os.qres.model.staff.WaiterView;
import os.qres.pos.house.Person;
import os.qres.pos.house.SnapshotCopy;

/// More than fits a screen: a check of twenty lines, and five sections with a dozen people for each.
final class TestLong {
    private static final int LINES = 20;
    private static final int SECTIONS = 5;
    private static final List<String> PEOPLE = List.of(
            "Дмитрий Морозов",
            "Елена Соколова",
            "Константин Добронравов",
            "Мария Ли",
            "Олег Новиков",
            "Александра Преображенская",
            "Павел Зуев",
            "Софья Виноградова",
            "Тимур Каримов",
            "Ульяна Белова",
            "Юрий Тихомиров");

    private TestLong() {}

    static OrderView check() {
        TestOrders order = TestOrders.at(12, TestEvening.ago(48, 0)).covers(8);
        List<String> dishes = TestEvening.menu().stream()
                .map(MenuCategory::dishes)
                .flatMap(List::stream)
                .map(DishView::name)
                .limit(LINES)
                .toList();
        for (int i = 0; i < dishes.size(); i++) {
            ItemStatus status = i < 4 ? ItemStatus.SERVED : i < 6 ? ItemStatus.READY : ItemStatus.COOKING;
            order.line(dishes.get(i), status, TestEvening.ago(i < 4 ? 47 : i < 12 ? 31 : 6, 10), TestEvening.ago(2, 0));
        }
        return TestOrders.versioned(order.build(), 1000);
    }

    static Snapshot snapshot() {
        Snapshot s = TestEvening.snapshot();
        List<OrderView> orders = Stream.concat(
                        s.orders().stream().filter(order -> !Integer.valueOf(12).equals(order.tableId())),
                        Stream.of(check()))
                .toList();
        List<Integer> tables = s.tables().stream()
                .sorted(Comparator.comparingInt(TableView::number))
                .map(TableView::id)
                .toList();
        List<SectionView> sections = IntStream.rangeClosed(1, SECTIONS)
                .mapToObj(i ->
                        new SectionView(i, 1, "Зал " + i, tables.subList(3 * i - 3, 3 * i), List.of(i), Map.of(), 1))
                .toList();
        List<WaiterView> waiters = Stream.concat(
                        Stream.of(new WaiterView(DemoHouse.ANNA, "Анна Кузнецова", null, true)),
                        IntStream.range(0, PEOPLE.size())
                                .mapToObj(i -> new WaiterView(i + 2, PEOPLE.get(i), null, i % 2 == 0)))
                .toList();
        return SnapshotCopy.of(s)
                .orders(orders)
                .waiters(waiters)
                .crew(new Crew(List.of(), new DiscountCaps(1000, 10_000), sections))
                .made();
    }

    static void check(TestScreens.Stand stand) {
        stand.desk().frame.table(12);
    }

    static void firstPage(TestScreens.Stand stand) {
        check(stand);
        TestScreens.press(stand, "check-page-back");
    }

    static void lines(TestScreens.Stand stand) {
        TestScreens.changes(stand);
        TestScreens.press(stand, "change-lines");
    }

    static void discount(TestScreens.Stand stand) {
        TestScreens.payment(stand);
        TestScreens.press(stand, "discount");
    }

    static void sections(TestScreens.Stand stand) {
        Person manager = new Person(9, "Виктор Лебедев", Role.MANAGER);
        stand.desk().layers.show(() -> stand.desk().frame.home(manager));
        TestScreens.press(stand, "sections");
    }
}
