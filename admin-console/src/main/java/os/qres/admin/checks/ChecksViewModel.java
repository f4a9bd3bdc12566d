package os.qres.admin.checks;

import java.time.LocalDate;
import java.time.format.DateTimeFormatter;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import java.util.function.Consumer;
import javafx.beans.property.ReadOnlyObjectProperty;
import javafx.beans.property.ReadOnlyObjectWrapper;
import javafx.beans.property.SimpleStringProperty;
import javafx.beans.property.StringProperty;
import org.jspecify.annotations.Nullable;
import os.qres.admin.editor.Desk;
import os.qres.admin.hours.Span;
import os.qres.model.Rounding;
import os.qres.model.live.LiveEvent;
import os.qres.model.orders.OrderView;
import os.qres.model.orders.PaymentChange;
import os.qres.model.orders.PaymentStatus;
import os.qres.model.printing.PrintJobView;
import os.qres.model.printing.PrintWish;
import os.qres.model.printing.PrinterView;
import os.qres.model.reasons.Reason;
import os.qres.terminal.connection.Command;
import os.qres.terminal.connection.Reply;
import os.qres.terminal.store.RestaurantState;
import os.qres.terminal.text.Texts;

/// Paid checks of a day, a week, a month or of all time, page by page, narrowed by what is typed; one of them is open.
public final class ChecksViewModel {
    private static final int PAGE = 30;

    private final Desk desk;
    private final RestaurantState state;
    private final CheckWords words;
    private final StringProperty query = new SimpleStringProperty("");
    private final ReadOnlyObjectWrapper<ChecksState> list = new ReadOnlyObjectWrapper<>(new ChecksState.Loading());
    private final ReadOnlyObjectWrapper<@Nullable OrderView> open = new ReadOnlyObjectWrapper<>();
    private final ReadOnlyObjectWrapper<List<Meaning>> meanings = new ReadOnlyObjectWrapper<>(List.of());
    private final ReadOnlyObjectWrapper<@Nullable Span> span = new ReadOnlyObjectWrapper<>(Span.DAY);
    private @Nullable Meaning meant;
    private LocalDate first;
    private int page;
    private int question;
    private boolean isLookedAt;
    private boolean isChosen;

    ChecksViewModel(Desk desk, RestaurantState state) {
        this.desk = desk;
        this.state = state;
        this.words = new CheckWords(desk, state);
        this.first = today();
        query.subscribe(this::typed);
    }

    Desk desk() {
        return desk;
    }

    Texts texts() {
        return desk.texts();
    }

    CheckWords words() {
        return words;
    }

    StringProperty query() {
        return query;
    }

    ReadOnlyObjectProperty<ChecksState> list() {
        return list.getReadOnlyProperty();
    }

    ReadOnlyObjectProperty<@Nullable OrderView> open() {
        return open.getReadOnlyProperty();
    }

    /// What the typed words may mean; the chosen one counts.
    ReadOnlyObjectProperty<List<Meaning>> meanings() {
        return meanings.getReadOnlyProperty();
    }

    @Nullable
    Meaning meant() {
        return meant;
    }

    /// Nothing for all time.
    ReadOnlyObjectProperty<@Nullable Span> span() {
        return span.getReadOnlyProperty();
    }

    private LocalDate today() {
        return desk.formats().businessDay();
    }

    /// `20 ноября`, `16 ноября – 22 ноября`; empty for all time.
    String days() {
        Span now = span.get();
        if (now == null) {
            return "";
        }
        LocalDate last = now.last(first);
        return first.equals(last) ? desk.formats().day(first) : texts().get("hours.days", date(first), date(last));
    }

    private String date(LocalDate day) {
        return DateTimeFormatter.ofPattern("d MMMM", texts().language().get().locale())
                .format(day);
    }

    /// Of what is looked at, today stays in sight where it was.
    void look(@Nullable Span wanted) {
        Span before = span.get();
        LocalDate day = before == null || !today().isAfter(before.last(first)) ? today() : first;
        first = wanted == null ? first : wanted.first(day.isBefore(first) ? first : day);
        isChosen = true;
        span.set(wanted);
        begin();
    }

    void turn(int steps) {
        Span now = span.get();
        if (now != null) {
            first = now.next(first, steps);
            isChosen = true;
            begin();
        }
    }

    /// Whether there are later days that can have checks.
    boolean canTurnOn() {
        Span now = span.get();
        return now != null && !now.next(first, 1).isAfter(today());
    }

    void mean(Meaning wanted) {
        meant = wanted;
        begin();
    }

    private void typed(String typed) {
        List<Meaning> found = typed.isBlank() ? List.of() : Meaning.of(typed, state, texts(), desk.formats());
        meant = found.isEmpty() ? null : found.getFirst();
        meanings.set(found);
        if (isLookedAt) {
            begin();
        }
    }

    private void begin() {
        page = 0;
        ask();
    }

    void turnPage(int by) {
        page = Math.max(0, page + by);
        ask();
    }

    /// Somebody looks at it, or nobody does any more. It is today's checks, as long as nobody has wanted others.
    void lookedAt(boolean now) {
        isLookedAt = now;
        if (now) {
            first = isChosen ? first : today();
            ask();
        }
    }

    void stale() {
        if (isLookedAt) {
            ask();
        }
    }

    /// Only the last question's answer counts.
    void ask() {
        int mine = ++question;
        if (meant == null && !query.get().isBlank()) {
            list.set(new ChecksState.Shown(List.of(), 0, false));
            return;
        }
        String path = path();
        desk.calls().ask(() -> desk.api().list(path, OrderView.class), reply -> {
            if (mine != question) {
                return;
            }
            if (reply instanceof Reply.Ok<List<OrderView>>(List<OrderView> found)) {
                boolean hasMore = found.size() > PAGE;
                list.set(new ChecksState.Shown(hasMore ? found.subList(0, PAGE) : found, page, hasMore));
            } else {
                list.set(new ChecksState.Failed(desk.trouble(reply)));
            }
        });
    }

    /// One more than a page has, to know whether there are more.
    private String path() {
        Span now = span.get();
        String days = now == null ? "" : "&date_from=" + first + "&date_to=" + now.last(first);
        String filter = meant == null ? "" : "&" + meant.filter();
        return "/checks/paid?limit=" + (PAGE + 1) + "&skip=" + page * PAGE + days + filter;
    }

    void open(OrderView check) {
        open.set(check);
    }

    void hear(LiveEvent event) {
        OrderView changed = event.order();
        OrderView shown = open.get();
        if (changed != null && shown != null && changed.id() == shown.id() && changed.version() > shown.version()) {
            open.set(changed);
        }
        if (event.type().startsWith("payment_")) {
            stale();
        }
    }

    Rounding rounding() {
        return state.rounding();
    }

    /// Why money goes back, in the house's words.
    List<String> reasons() {
        return state.reasons().stream()
                .flatMap(all -> all.refund().stream())
                .filter(Reason::isActive)
                .map(reason -> desk.formats().name(reason.name(), reason.translations()))
                .toList();
    }

    /// @param ref the same where the same is asked again
    void giveBack(OrderView check, Wanted wanted, String why, UUID ref, Runnable done, Consumer<String> wrong) {
        var back = new PaymentChange(
                PaymentStatus.REFUNDED,
                null,
                wanted.amount(),
                null,
                null,
                ref,
                null,
                why,
                null,
                wanted.payment(),
                null,
                wanted.items());
        Command<OrderView> command = Command.patch("/orders/" + check.id() + "/payment", back, OrderView.class);
        desk.calls().ask(() -> desk.api().send(command), reply -> {
            if (reply instanceof Reply.Ok<OrderView>(OrderView now)) {
                open.set(now);
                desk.speaker().say(texts().get("checks.given-back", words.title(now)));
                done.run();
                ask();
            } else {
                wrong.accept(desk.trouble(reply));
            }
        });
    }

    void printers(Consumer<List<PrinterView>> show) {
        desk.calls()
                .ask(
                        () -> desk.api().list("/printers", PrinterView.class),
                        reply -> reply.onOk(found -> show.accept(
                                found.stream().filter(PrinterView::isActive).toList())));
    }

    /// @param printer nothing for where the house prints such things
    void print(OrderView check, @Nullable Integer printer) {
        Command<PrintJobView> command =
                Command.post("/orders/" + check.id() + "/receipt", new PrintWish(printer, null), PrintJobView.class);
        desk.calls().ask(() -> desk.api().send(command), reply -> desk.speaker()
                .say(
                        reply instanceof Reply.Ok<PrintJobView>
                                ? texts().get("checks.printed", words.title(check))
                                : desk.trouble(reply)));
    }

    Reply<byte[]> receipt(OrderView check, String format) {
        return desk.api().bytes("/orders/" + check.id() + "/receipt?printed=true&format=" + format);
    }

    /// Whose id it is: whoever signs in at terminals, and whoever looks at it here.
    Optional<String> person(@Nullable Integer id) {
        if (Integer.valueOf(desk.person().id()).equals(id)) {
            return Optional.of(desk.person().fullName());
        }
        return state.waiters().stream()
                .filter(waiter -> Integer.valueOf(waiter.id()).equals(id))
                .map(waiter -> waiter.fullName())
                .findFirst();
    }
}
