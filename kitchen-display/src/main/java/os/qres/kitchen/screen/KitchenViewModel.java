package os.qres.kitchen.screen;

import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.concurrent.Executor;
import java.util.function.Consumer;
import java.util.function.Function;
import java.util.stream.Stream;
import javafx.beans.property.ReadOnlyObjectProperty;
import javafx.beans.property.ReadOnlyObjectWrapper;
import javafx.collections.ListChangeListener;
import javafx.util.Subscription;
import os.qres.kitchen.alarm.Alarm;
import os.qres.kitchen.board.Cook;
import os.qres.kitchen.handover.TakenTickets;
import os.qres.kitchen.pass.HandedOver;
import os.qres.kitchen.pass.Pace;
import os.qres.kitchen.pass.Pass;
import os.qres.kitchen.pass.StationLoad;
import os.qres.kitchen.tickets.AllDay;
import os.qres.kitchen.tickets.Deed;
import os.qres.kitchen.tickets.Deeds;
import os.qres.kitchen.tickets.Portions;
import os.qres.kitchen.tickets.Rules;
import os.qres.kitchen.tickets.Station;
import os.qres.model.Problem;
import os.qres.model.kitchen.TicketLine;
import os.qres.model.kitchen.TicketMarks;
import os.qres.model.kitchen.TicketStatus;
import os.qres.model.kitchen.TicketView;
import os.qres.model.menu.Availability;
import os.qres.model.menu.IngredientRef;
import os.qres.terminal.connection.Command;
import os.qres.terminal.connection.Reply;
import os.qres.terminal.sound.Cue;
import os.qres.terminal.store.Kept;
import os.qres.terminal.store.Outbox;
import os.qres.terminal.store.QueuedCommand;
import os.qres.terminal.store.RefusedCommand;
import os.qres.terminal.store.RestaurantState;

/// The kitchen as this display shows it: the server's tickets with what the cook has just done on top of them.
/// Nothing here waits for the network. Belongs to the screen's thread.
public final class KitchenViewModel implements Cook {
    private final RestaurantState state;
    private final TakenTickets taken;
    private final Outbox outbox;
    private final Preferences preferences;
    private final Clock clock;
    private final Executor later;
    private final Alarm alarm;
    private final Deeds deeds = new Deeds();
    private final Portions portions;
    private final DeedCalls calls = new DeedCalls();
    private final ReadOnlyObjectWrapper<List<TicketView>> open = new ReadOnlyObjectWrapper<>(List.of());
    private final ReadOnlyObjectWrapper<List<TicketView>> recent = new ReadOnlyObjectWrapper<>(List.of());
    private final ReadOnlyObjectWrapper<List<AllDay>> totals = new ReadOnlyObjectWrapper<>(List.of());
    private final ReadOnlyObjectWrapper<List<StationLoad>> loads = new ReadOnlyObjectWrapper<>(List.of());
    private final Set<Integer> called = new HashSet<>();
    private final ListChangeListener<QueuedCommand> onQueue = this::queueChanged;
    private final ListChangeListener<RefusedCommand> onRefused = _ -> settleRefused();
    private Subscription subscriptions = Subscription.EMPTY;
    private Consumer<TicketView> bumped = _ -> {};
    private Consumer<TicketView> handedOver = _ -> {};
    private Consumer<TicketView> recalled = _ -> {};
    private Consumer<Problem> refused = _ -> {};
    private Consumer<List<TicketView>> begun = _ -> {};
    private Consumer<Cue> heard = _ -> {};
    private Function<IngredientRef, String> ingredientName = IngredientRef::name;
    private Pace pace = new Pace(_ -> Duration.ZERO);
    private Map<Integer, Instant> starts = Map.of();
    private Runnable paced = () -> {};
    private boolean knowsTheBoard;

    /// @param taken what terminals have handed over while the server was away
    /// @param later runs on the screen's thread after what is running now
    /// @param shown where it is kept what this display has shown
    public KitchenViewModel(
            RestaurantState state,
            TakenTickets taken,
            Outbox outbox,
            Preferences preferences,
            Rules rules,
            Clock clock,
            Executor later,
            Kept<String> shown) {
        this.state = state;
        this.taken = taken;
        this.outbox = outbox;
        this.preferences = preferences;
        this.clock = clock;
        this.later = later;
        this.alarm = new Alarm(rules);
        this.portions = new Portions(shown);
    }

    /// Follows the restaurant until [#stop].
    public void start() {
        outbox.waiting().addListener(onQueue);
        taken.onTaken(() -> later.execute(this::refresh));
        outbox.refused().addListener(onRefused);
        subscriptions = Subscription.combine(
                state.changes().subscribe(_ -> refresh()),
                preferences.station().subscribe(_ -> {
                    knowsTheBoard = false;
                    refresh();
                }),
                preferences.byIngredient().subscribe(_ -> refresh()));
        settleRefused();
    }

    public void stop() {
        subscriptions.unsubscribe();
        outbox.waiting().removeListener(onQueue);
        outbox.refused().removeListener(onRefused);
    }

    /// The open tickets of the station, oldest first.
    public ReadOnlyObjectProperty<List<TicketView>> open() {
        return open.getReadOnlyProperty();
    }

    /// What was bumped within the last hour, the latest first; at the pass, what was handed over.
    public ReadOnlyObjectProperty<List<TicketView>> recent() {
        return recent.getReadOnlyProperty();
    }

    public ReadOnlyObjectProperty<List<AllDay>> totals() {
        return totals.getReadOnlyProperty();
    }

    /// Told of what was on the board when it was first filled; none of it is new.
    public void onBegun(Consumer<List<TicketView>> action) {
        begun = action;
    }

    /// @param words an ingredient's name in the language of the moment
    public void ingredientName(Function<IngredientRef, String> words) {
        ingredientName = words;
    }

    /// @param changed told when lines are best begun at other times than before
    public void pace(Pace times, Runnable changed) {
        pace = times;
        paced = changed;
    }

    /// When a line is best begun; nothing where at once.
    Optional<Instant> start(TicketLine line) {
        return Optional.ofNullable(starts.get(line.itemId()));
    }

    /// How many portions of a line the cook was shown before, where it was another number.
    Optional<Integer> before(TicketLine line) {
        return portions.before(line);
    }

    public void onBumped(Consumer<TicketView> action) {
        bumped = action;
    }

    /// At the pass, told what has gone to the waiter: no lines where nothing was ready.
    public void onHandedOver(Consumer<TicketView> action) {
        handedOver = action;
    }

    public void onRecalled(Consumer<TicketView> action) {
        recalled = action;
    }

    /// Told when the server says no to what the screen has already shown.
    public void onRefused(Consumer<Problem> action) {
        refused = action;
    }

    public void onHeard(Consumer<Cue> action) {
        heard = action;
    }

    /// Once a second: tickets become late, the recent ones too old.
    public void tick() {
        refresh();
    }

    @Override
    public void bump(TicketView ticket) {
        if (TakenTickets.isOurs(ticket)) {
            taken.bump(ticket);
            refresh();
            bumped.accept(ticket);
            return;
        }
        if (Pass.isOrder(ticket)) {
            called.remove(ticket.orderId());
            TicketView gone = Pass.ready(ticket);
            if (!gone.lines().isEmpty()) {
                submit(DeedCalls.handOver(ticket), ticket);
            }
            handedOver.accept(gone);
            return;
        }
        submit(DeedCalls.bump(ticket), ticket);
        bumped.accept(ticket);
    }

    @Override
    public void call(TicketView order) {
        called.add(order.orderId());
        submit(DeedCalls.call(order), order);
    }

    boolean isPass() {
        return preferences.station().get().isPass();
    }

    /// Whether its waiter was called from here.
    boolean isCalled(TicketView order) {
        return called.contains(order.orderId());
    }

    /// How much every station has to make.
    public ReadOnlyObjectProperty<List<StationLoad>> loads() {
        return loads.getReadOnlyProperty();
    }

    @Override
    public void cross(TicketView ticket, TicketLine line, boolean done) {
        if (TakenTickets.isOurs(ticket)) {
            taken.cross(ticket, line, done);
            refresh();
            return;
        }
        boolean shared = !Pass.isOrder(ticket) && !line.alsoAt().isEmpty();
        if (shared) {
            submit(DeedCalls.part(ticket, line, done), ticket);
            return;
        }
        submit(DeedCalls.cross(ticket, line, done), ticket);
    }

    /// Puts it first, holds it back, or tells its waiter something.
    public void mark(TicketView ticket, TicketMarks marks) {
        if (TakenTickets.isOurs(ticket)) {
            return;
        }
        if (Pass.isOrder(ticket)) {
            partsOf(ticket).forEach(part -> submit(DeedCalls.mark(part, marks), part));
            return;
        }
        submit(DeedCalls.mark(ticket, marks), ticket);
    }

    /// Takes a dish off everywhere, or says how many are left.
    public void available(int dishId, String name, Availability now) {
        send(DeedCalls.available(dishId, now), name);
    }

    public void recall(TicketView ticket) {
        if (TakenTickets.isOurs(ticket)) {
            taken.recall(ticket);
            refresh();
        } else if (Pass.isOrder(ticket)) {
            submit(DeedCalls.takeBack(ticket), ticket);
        } else {
            submit(DeedCalls.recall(ticket), ticket);
        }
        recalled.accept(ticket);
    }

    /// Brings back what was bumped last, and at the next press what was bumped before that.
    public void recallLast() {
        recent.get().stream().findFirst().ifPresent(this::recall);
    }

    private <T> void submit(Command<T> command, TicketView ticket) {
        send(command, "№ " + ticket.orderNumber());
    }

    private <T> void send(Command<T> command, String what) {
        outbox.submit(command, what).thenAccept(reply -> {
            if (reply instanceof Reply.Refused<T>(Problem problem)) {
                takeBack(problem);
            }
        });
        refresh();
    }

    private List<TicketView> partsOf(TicketView order) {
        return state.tickets().values().stream()
                .filter(ticket -> ticket.orderId() == order.orderId() && ticket.status() == TicketStatus.OPEN)
                .toList();
    }

    private void settleRefused() {
        for (RefusedCommand task : List.copyOf(outbox.refused())) {
            takeBack(task.problem());
            later.execute(() -> outbox.settle(task));
        }
    }

    private void takeBack(Problem problem) {
        deeds.forgetConfirmed();
        refresh();
        refused.accept(problem);
    }

    /// A deed that the server has confirmed leaves the queue just before its effect is known here.
    private void queueChanged(ListChangeListener.Change<? extends QueuedCommand> change) {
        later.execute(this::refresh);
    }

    private static List<TicketView> both(List<TicketView> some, List<TicketView> others) {
        return Stream.concat(some.stream(), others.stream()).toList();
    }

    private void refresh() {
        Instant now = clock.instant();
        List<TicketView> known = List.copyOf(state.tickets().values());
        deeds.waiting(waiting(), known, now);
        tellWhatWasMade(known);
        List<TicketView> ofServer = deeds.on(known).stream().map(taken::aged).toList();
        List<TicketView> handed = taken.tickets();
        List<TicketView> tickets = both(ofServer, handed);
        Station station = preferences.station().get();
        loads.set(StationLoad.of(state.stations(), tickets));
        List<TicketView> shown =
                station.isPass() ? both(Pass.orders(ofServer), station.open(handed)) : station.open(tickets);
        if (state.restaurant().get() != null) {
            portions.observe(state.epoch(), shown, now);
        }
        open.set(shown);
        recent.set(
                station.isPass()
                        ? both(HandedOver.recent(ofServer, state.orders().values(), now), station.recent(handed, now))
                                .stream()
                                .sorted(Comparator.comparing(Station::bumpedAt).reversed())
                                .toList()
                        : station.recent(tickets, now));
        totals.set(
                preferences.byIngredient().get()
                        ? AllDay.ingredients(open.get(), state.dishes(), ingredientName)
                        : AllDay.of(open.get()));
        Map<Integer, Instant> best = pace.starts(tickets, now);
        if (!best.equals(starts)) {
            starts = best;
            paced.run();
        }
        List<TicketView> all = new ArrayList<>(open.get());
        Set<Integer> onBoard = new HashSet<>();
        all.forEach(ticket -> onBoard.add(ticket.id()));
        // Of one order the pass has some here, and gave some away.
        recent.get().stream().filter(ticket -> onBoard.add(ticket.id())).forEach(all::add);
        if (!knowsTheBoard) {
            alarm.begin(all, now);
            begun.accept(open.get());
            knowsTheBoard = state.restaurant().get() != null;
            return;
        }
        alarm.observe(all, now).forEach(heard);
    }

    /// The server has what was handed over: what the cook has made of it meanwhile is told.
    private void tellWhatWasMade(List<TicketView> known) {
        taken.recognise(known)
                .forEach((ticket, made) -> later.execute(() -> {
                    boolean isAll = ticket.lines().stream().allMatch(line -> made.contains(line) || !Deed.isOpen(line));
                    if (isAll) {
                        submit(DeedCalls.bump(ticket), ticket);
                    } else {
                        made.forEach(line -> submit(DeedCalls.cross(ticket, line, true), ticket));
                    }
                }));
    }

    private Map<Long, Deed> waiting() {
        Map<Long, Deed> waiting = new LinkedHashMap<>();
        for (QueuedCommand command : outbox.waiting()) {
            calls.deed(command).ifPresent(deed -> waiting.put(command.number(), deed));
        }
        return waiting;
    }
}
