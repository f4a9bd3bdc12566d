package os.qres.terminal.standin;

import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.stream.IntStream;
import org.jspecify.annotations.Nullable;
import os.qres.model.Money;
import os.qres.model.Role;
import os.qres.model.Translation;
import os.qres.model.bookings.BookingStatus;
import os.qres.model.bookings.BookingView;
import os.qres.model.devices.TerminalKind;
import os.qres.model.devices.TerminalView;
import os.qres.model.floor.TableShape;
import os.qres.model.floor.TableView;
import os.qres.model.identity.Tokens;
import os.qres.model.kitchen.TicketStatus;
import os.qres.model.kitchen.TicketView;
import os.qres.model.live.LiveEvent;
import os.qres.model.live.Restaurant;
import os.qres.model.live.Snapshot;
import os.qres.model.menu.DishView;
import os.qres.model.menu.MenuCategory;
import os.qres.model.orders.ItemStatus;
import os.qres.model.orders.ItemView;
import os.qres.model.orders.OrderStatus;
import os.qres.model.orders.OrderType;
import os.qres.model.orders.OrderView;
import os.qres.model.orders.PaymentStatus;
import os.qres.model.printing.PrinterStatus;
import os.qres.model.staff.UserView;
import os.qres.model.staff.WaiterView;

/// Records of a small restaurant for tests.
public final class Samples {
    public static final Instant AT = Instant.parse("2026-11-20T16:58:00Z");
    public static final Restaurant RESTAURANT = new Restaurant(
            "Кафе «Набережная»",
            "RUB",
            "Europe/Moscow",
            null,
            "ru",
            "http://localhost/menu",
            Map.of("en", new Translation("Embankment Café", null)));
    private static final List<String> NAMES = List.of(
            "Анна Кузнецова",
            "Дмитрий Морозов",
            "Елена Соколова",
            "Игорь Петров",
            "Мария Рябова",
            "Олег Васильев",
            "Тимур Назаров",
            "Юлия Белова");
    private static final List<Integer> TABLES_OF = List.of(4, 3, 5, 0, 2, 0, 0, 0);

    private Samples() {}

    public static Snapshot snapshot(long seq, String epoch, List<OrderView> orders, List<TicketView> tickets) {
        return new Snapshot(
                seq,
                epoch,
                0,
                AT,
                RESTAURANT,
                List.of(),
                IntStream.rangeClosed(1, 20).mapToObj(n -> table(n, 1, false)).toList(),
                List.of(category(dish(1, "Рибай"), dish(2, "Борщ"))),
                List.of(),
                waiters(),
                List.of(),
                orders,
                tickets,
                List.of(),
                null,
                null,
                List.of(),
                null,
                null);
    }

    /// Eight people as on the picture of the PIN screen, with their orders.
    public static Snapshot evening() {
        List<OrderView> orders = IntStream.range(0, 8)
                .boxed()
                .flatMap(w ->
                        IntStream.range(0, TABLES_OF.get(w)).mapToObj(t -> order(w * 10 + t, 1, w * 10 + t, w + 1)))
                .toList();
        return snapshot(1, "a", orders, List.of());
    }

    public static List<WaiterView> waiters() {
        return IntStream.range(0, 8)
                .mapToObj(i -> new WaiterView(i + 1, NAMES.get(i), null, i < 6))
                .toList();
    }

    public static OrderView order(int id, long version) {
        return order(id, version, id, 1);
    }

    public static OrderView order(int id, long version, int tableId, int waiterId) {
        return order(id, version, tableId, waiterId, OrderStatus.PENDING, PaymentStatus.UNPAID, List.of());
    }

    public static OrderView paid(int id, long version) {
        return order(id, version, id, 1, OrderStatus.SERVED, PaymentStatus.PAID, List.of());
    }

    public static OrderView order(
            int id,
            long version,
            @Nullable Integer tableId,
            int waiterId,
            OrderStatus status,
            PaymentStatus payment,
            List<ItemView> items) {
        Money zero = Money.ZERO;
        return new OrderView(
                id,
                400 + id,
                tableId,
                tableId,
                waiterId,
                "Анна",
                status,
                zero,
                payment,
                OrderType.DINE_IN,
                null,
                null,
                2,
                items,
                List.of(),
                zero,
                zero,
                zero,
                zero,
                zero,
                zero,
                null,
                null,
                null,
                null,
                LocalDate.parse("2026-11-20"),
                new UUID(0, id),
                AT,
                AT.plusSeconds(version),
                version,
                zero,
                0,
                List.of(),
                null,
                0,
                List.of(),
                null,
                null,
                null,
                null);
    }

    public static ItemView item(int id, int orderId, ItemStatus status, Instant updatedAt) {
        return new ItemView(
                id,
                orderId,
                1,
                null,
                "Рибай",
                null,
                1,
                new Money(245000),
                new Money(245000),
                null,
                List.of(),
                1,
                null,
                status,
                AT,
                null,
                null,
                null,
                null,
                1,
                new UUID(1, id),
                AT,
                updatedAt,
                new Money(0),
                new Money(245000),
                null,
                List.of(),
                null,
                null,
                null);
    }

    public static TicketView ticket(int id, long version, TicketStatus status, @Nullable Instant bumpedAt) {
        return new TicketView(
                id,
                id,
                400 + id,
                1,
                12,
                "Анна",
                OrderType.DINE_IN,
                2,
                null,
                status,
                List.of(),
                List.of(),
                AT,
                bumpedAt,
                os.qres.model.kitchen.TicketMarks.NONE,
                null,
                version,
                null,
                null);
    }

    public static TableView table(int number, long version, boolean occupied) {
        return new TableView(
                number,
                number,
                new UUID(2, number),
                occupied,
                4,
                1,
                1,
                null,
                true,
                null,
                0,
                0,
                100,
                100,
                TableShape.SQUARE,
                null,
                null,
                null,
                AT,
                AT,
                version);
    }

    public static DishView dish(int id, String name) {
        return new DishView(
                id,
                name,
                null,
                new Money(245000),
                true,
                1,
                1,
                null,
                20,
                300,
                600,
                null,
                1,
                false,
                List.of(),
                List.of(),
                List.of(),
                null,
                null,
                Map.of(),
                AT,
                AT,
                1,
                false);
    }

    private static MenuCategory category(DishView... dishes) {
        return new MenuCategory(1, "Горячее", null, null, 1, true, 1, "mains", Map.of(), List.of(dishes), AT, AT, 1);
    }

    public static Tokens tokens(int userId, String access, long expiresIn) {
        UserView user = new UserView(
                userId,
                "user" + userId,
                null,
                NAMES.get(userId - 1),
                Role.WAITER,
                true,
                null,
                null,
                null,
                true,
                true,
                null,
                null,
                AT,
                AT,
                1);
        return new Tokens(access, "refresh-" + access, "bearer", expiresIn, user);
    }

    public static TerminalView terminal(int id, String name) {
        return new TerminalView(id, name, TerminalKind.POS, null, "0.1.0", "Linux", null, true, AT, AT, 1);
    }

    public static BookingView booking(int id, long version, BookingStatus status) {
        return new BookingView(id, 5, "Иванова", null, 4, AT, 120, AT.plusSeconds(7200), null, status, AT, AT, version);
    }

    /// An event that carries whatever of these is given.
    public static LiveEvent event(long seq, String type, @Nullable Object carried) {
        return new LiveEvent(
                seq,
                null,
                type,
                AT,
                carried instanceof OrderView o ? o : null,
                carried instanceof OrderView o ? (Integer) o.id() : null,
                null,
                carried instanceof ItemView i ? i : null,
                null,
                null,
                null,
                null,
                carried instanceof TableView t ? t : null,
                null,
                null,
                null,
                carried instanceof TicketView t ? t : null,
                null,
                null,
                null,
                null,
                null,
                null,
                carried instanceof PrinterStatus p ? p : null,
                carried instanceof BookingView b ? b : null);
    }

    public static LiveEvent beat(long seq, String type, String epoch) {
        return new LiveEvent(
                seq, epoch, type, AT, null, null, null, null, null, null, null, null, null, null, null, null, null,
                null, null, null, null, null, null, null, null);
    }

    public static LiveEvent availability(long seq, int dishId, boolean available, @Nullable Integer countdown) {
        return new LiveEvent(
                seq,
                null,
                "dish_availability_changed",
                AT,
                null,
                null,
                null,
                null,
                null,
                null,
                null,
                null,
                null,
                dishId,
                available,
                countdown,
                null,
                null,
                null,
                null,
                null,
                null,
                null,
                null,
                null);
    }
}
