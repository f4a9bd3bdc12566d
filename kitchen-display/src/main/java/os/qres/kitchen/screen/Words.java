package os.qres.kitchen.screen;

import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.function.Supplier;
import java.util.stream.Collectors;
import os.qres.kitchen.board.BoardPage;
import os.qres.kitchen.handover.TakenTickets;
import os.qres.kitchen.layout.Tail;
import os.qres.kitchen.tickets.Station;
import os.qres.model.kitchen.StationView;
import os.qres.model.kitchen.TicketLine;
import os.qres.model.kitchen.TicketView;
import os.qres.model.menu.IngredientRef;
import os.qres.model.orders.ItemPrefix;
import os.qres.model.orders.ItemStatus;
import os.qres.terminal.connection.ConnectionState;
import os.qres.terminal.store.RestaurantState;
import os.qres.terminal.text.Formats;
import os.qres.terminal.text.Texts;

/// What the display says, in the language of the moment.
final class Words {
    private final Texts texts;
    private final Formats formats;
    private final RestaurantState state;
    private final Supplier<Station> shown;

    /// @param shown whose tickets the display shows
    Words(Texts texts, Formats formats, RestaurantState state, Supplier<Station> shown) {
        this.texts = texts;
        this.formats = formats;
        this.state = state;
        this.shown = shown;
    }

    String station(Station station) {
        if (station.isPass()) {
            return texts.get("station.pass");
        }
        return state.stations().stream()
                .filter(view -> station.id() != null && view.id() == station.id())
                .findFirst()
                .map(this::name)
                .orElse(texts.get("station.all"));
    }

    String name(StationView station) {
        return formats.name(station.name(), station.translations());
    }

    String name(IngredientRef ingredient) {
        return formats.name(ingredient.name(), ingredient.translations());
    }

    /// `БЕЗ: лук`, `Аллергия: орехи`.
    String prefix(ItemPrefix prefix) {
        String words =
                switch (prefix.kind()) {
                    case NO -> texts.get("prefix.no", prefix.name());
                    case EXTRA -> texts.get("prefix.extra", prefix.name());
                    case LIGHT -> texts.get("prefix.light", prefix.name());
                    case SIDE -> texts.get("prefix.side", prefix.name());
                };
        return prefix.isWarning() ? texts.get("prefix.allergen", prefix.name()) : words;
    }

    /// `Было 3`.
    String before(int portions) {
        return texts.get("ticket.before", portions);
    }

    /// `Начать в 20:05`.
    String begin(Instant start) {
        return texts.get("ticket.begin", formats.time(start));
    }

    /// Whose line it is, where the display does not show one station's alone.
    Optional<Tail> tail(TicketView ticket, TicketLine line) {
        if (!shown.get().namesMakers(ticket) || line.status() == ItemStatus.CANCELLED) {
            return Optional.empty();
        }
        String stations = state.stations().stream()
                .filter(view -> view.id() == ticket.stationId() || line.alsoAt().contains(view.id()))
                .map(view -> name(view).split(" ")[0])
                .collect(Collectors.joining(", "));
        return Optional.of(new Tail(stations, ticket.marks().held() ? Tail.State.HELD : far(line)));
    }

    private static Tail.State far(TicketLine line) {
        return switch (line.status()) {
            case NEW, CANCELLED -> Tail.State.WAITING;
            case COOKING -> Tail.State.COOKING;
            case READY, SERVED -> Tail.State.DONE;
        };
    }

    /// `Ещё: Холодный цех, Бар`.
    String alsoAt(List<Integer> stations) {
        String names = state.stations().stream()
                .filter(view -> stations.contains(view.id()))
                .map(this::name)
                .collect(Collectors.joining(", "));
        return texts.get("ticket.also_at", names);
    }

    /// `Стол 12`, `Навынос 483`.
    String title(TicketView ticket) {
        return switch (ticket.orderType()) {
            case TAKEAWAY -> numbered("ticket.takeaway", ticket);
            case DELIVERY -> numbered("ticket.delivery", ticket);
            case DINE_IN ->
                ticket.tableNumber() == null
                        ? numbered("ticket.dine_in", ticket)
                        : texts.get("ticket.table", ticket.tableNumber());
        };
    }

    /// What was handed over directly has no number yet.
    private String numbered(String what, TicketView ticket) {
        return TakenTickets.isOurs(ticket) ? texts.get(what) : texts.get(what) + " " + ticket.orderNumber();
    }

    /// `11 заказов · 2 поздно · 3 пора`.
    String summary(BoardPage page) {
        StringBuilder words = new StringBuilder(texts.count("summary.open", page.open()));
        if (page.ready() > 0) {
            words.append(" · ").append(texts.get("summary.ready", page.ready()));
        }
        if (page.late() > 0) {
            words.append(" · ").append(texts.get("summary.late", page.late()));
        }
        if (page.warning() > 0) {
            words.append(" · ").append(texts.get("summary.warning", page.warning()));
        }
        return words.toString();
    }

    /// `Нет связи 12 с — показаны последние заказы`, or where there is little room, `Нет связи 12 с`.
    String stale(ConnectionState connection, Duration age, boolean narrow) {
        String passed = age.toSeconds() < 120
                ? texts.get("stale.seconds", Math.max(0, age.toSeconds()))
                : texts.get("stale.minutes", age.toMinutes());
        String since = connection instanceof ConnectionState.Offline
                ? texts.get("stale.offline", passed)
                : texts.get("stale.behind", passed);
        return narrow ? since : texts.get("stale.last_known", since);
    }
}
