package os.qres.pos;

import java.time.Instant;
import java.util.List;
import java.util.stream.Stream;
import os.qres.model.floor.CallReason;
import os.qres.model.floor.TableView;
import os.qres.model.kitchen.TicketMarks;
import os.qres.model.kitchen.TicketStatus;
import os.qres.model.kitchen.TicketView;
import os.qres.model.live.Snapshot;
import os.qres.model.menu.MenuCategory;
import os.qres.model.orders.ItemStatus;
import os.qres.model.orders.OrderType;
import os.qres.model.orders.OrderView;
import os.qres.pos.house.SnapshotCopy;

/// The demo restaurant at 19:58 on a Friday, as the mock-ups draw it.
public final class TestEvening {
    private TestEvening() {}

    public static Snapshot snapshot() {
        return snapshot(menu());
    }

    public static Snapshot snapshot(List<MenuCategory> menu) {
        OrderView[] orders = orders().toArray(OrderView[]::new);
        Snapshot s = DemoHouse.snapshot(menu, orders);
        List<TableView> tables =
                s.tables().stream().map(TestEvening::someSeated).toList();
        return SnapshotCopy.of(s)
                .tables(tables)
                .tickets(List.of(unseen(15, ago(0, 50))))
                .made();
    }

    /// A ticket that hangs in a kitchen where nobody has seen it.
    private static TicketView unseen(int order, Instant since) {
        return new TicketView(
                order,
                order,
                order,
                1,
                order,
                "Анна К.",
                OrderType.DINE_IN,
                2,
                null,
                TicketStatus.OPEN,
                List.of(),
                List.of(),
                since,
                null,
                TicketMarks.NONE,
                since,
                1,
                null,
                null);
    }

    private static TableView someSeated(TableView table) {
        return switch (table.number()) {
            case 1 -> DemoHouse.seated(table, ago(3, 12));
            case 6 -> DemoHouse.seated(table, ago(16, 40));
            case 7 -> DemoHouse.calling(table, CallReason.WAITER, ago(0, 42));
            case 9 -> DemoHouse.calling(table, CallReason.BILL, ago(2, 5));
            case 13 -> DemoHouse.seated(table, ago(0, 48));
            default -> table;
        };
    }

    /// With two dishes off and two that run out.
    public static List<MenuCategory> menu() {
        return DemoHouse.changed(dish -> switch (dish.name()) {
            case "Котлета по-киевски", "Тирамису" -> DemoHouse.available(dish, false, null);
            case "Рибай" -> DemoHouse.available(dish, true, 3);
            case "Лосось на гриле" -> DemoHouse.available(dish, true, 5);
            default -> dish;
        });
    }

    private static Stream<OrderView> orders() {
        return Stream.of(
                TestOrders.at(12, ago(24, 10))
                        .covers(4)
                        .line("Морс клюквенный", ItemStatus.SERVED, ago(24, 10), ago(12, 0))
                        .line("Капучино", ItemStatus.SERVED, ago(24, 10), ago(12, 0))
                        .line("Борщ с говядиной", ItemStatus.COOKING, ago(6, 12))
                        .line("Салат с печёной свёклой", ItemStatus.READY, ago(6, 12), ago(0, 25))
                        .build(),
                TestOrders.at(3, ago(18, 40))
                        .covers(4)
                        .line("Бургер с говядиной", ItemStatus.COOKING, ago(18, 40))
                        .build(),
                TestOrders.at(4, ago(20, 0))
                        .covers(3)
                        .line("Стейк мачете", ItemStatus.READY, ago(20, 0), ago(1, 5))
                        .line("Рибай", ItemStatus.READY, ago(20, 0), ago(1, 5))
                        .build(),
                TestOrders.at(8, ago(32, 5))
                        .covers(8)
                        .line("Плов с бараниной", ItemStatus.COOKING, ago(32, 5))
                        .build(),
                TestOrders.at(9, ago(9, 15))
                        .covers(2)
                        .line("Паста карбонара", ItemStatus.NEW, ago(9, 15))
                        .build(),
                TestOrders.at(15, ago(9, 15))
                        .covers(2)
                        .line("Паста карбонара", ItemStatus.COOKING, ago(9, 15))
                        .build());
    }

    /// The same with orders to be fetched and to be brought: one late, one paid and ready, one of a long name.
    public static Snapshot withOutings() {
        Snapshot s = snapshot();
        return SnapshotCopy.of(s)
                .orders(Stream.concat(s.orders().stream(), outings()).toList())
                .made();
    }

    private static Stream<OrderView> outings() {
        return Stream.of(
                TestOrders.at(41, ago(31, 0))
                        .covers(0)
                        .takenAway("Пётр", ago(3, 0))
                        .line("Плов с бараниной", ItemStatus.COOKING, ago(31, 0))
                        .build(),
                TestOrders.at(42, ago(22, 0))
                        .covers(0)
                        .takenAway("Александра Константиновна", ago(-7, 0))
                        .line("Борщ с говядиной", ItemStatus.READY, ago(22, 0), ago(2, 0))
                        .paid()
                        .build(),
                TestOrders.at(43, ago(5, 0))
                        .covers(0)
                        .brought("Мария", "+7 (912) 345-67-89", "Набережная Фонтанки, 112, кв. 5", ago(-42, 0))
                        .line("Бургер с говядиной", ItemStatus.COOKING, ago(5, 0))
                        .line("Капучино", ItemStatus.READY, ago(5, 0), ago(1, 0))
                        .build(),
                TestOrders.at(44, ago(2, 0))
                        .covers(0)
                        .takenAway(null, null)
                        .line("Капучино", ItemStatus.SERVED, ago(2, 0), ago(0, 30))
                        .build());
    }

    /// Table 12's check, whose last dish came late and is on the house.
    public static OrderView given(String why) {
        return TestOrders.versioned(
                TestOrders.at(12, ago(24, 10))
                        .covers(4)
                        .line("Борщ с говядиной", ItemStatus.COOKING, ago(6, 12))
                        .line("Салат с печёной свёклой", ItemStatus.READY, ago(6, 12), ago(0, 25))
                        .given(why)
                        .build(),
                1000);
    }

    public static Instant ago(int minutes, int seconds) {
        return DemoHouse.NOW.minusSeconds(minutes * 60L + seconds);
    }
}
