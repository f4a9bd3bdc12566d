package os.qres.kitchen.board;

import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.function.Consumer;
import java.util.stream.Collectors;
import javafx.beans.property.ReadOnlyObjectProperty;
import javafx.beans.property.ReadOnlyObjectWrapper;
import org.jspecify.annotations.Nullable;
import os.qres.kitchen.layout.Cutter;
import os.qres.kitchen.layout.Layout;
import os.qres.kitchen.layout.Look;
import os.qres.kitchen.layout.Measure;
import os.qres.kitchen.layout.Packer;
import os.qres.kitchen.layout.Piece;
import os.qres.kitchen.layout.Said;
import os.qres.kitchen.layout.Spacing;
import os.qres.kitchen.pass.Pass;
import os.qres.kitchen.tickets.Rules;
import os.qres.model.kitchen.TicketLine;
import os.qres.model.kitchen.TicketView;
import os.qres.terminal.store.Kept;

/// The board: which tickets stand where, which is selected, and what a tap or a key does. Everything that
/// changes ends in one new [BoardPage].
public final class BoardViewModel {
    private static final Duration BACK_TO_FIRST_PAGE = Duration.ofSeconds(60);
    private static final Duration PICKING = Duration.ofSeconds(5);

    private final Clock clock;
    private final Measure measure;
    private final Cook cook;
    private final Heads heads;
    private final Seen seen;
    private final Selection selection = new Selection();
    private final ReadOnlyObjectWrapper<BoardPage> page = new ReadOnlyObjectWrapper<>(BoardPage.EMPTY);
    private Consumer<TicketView> pressedLong = _ -> {};
    private @Nullable Consumer<TicketView> picked;
    private Said said = Said.only(Object::toString);
    private List<TicketView> open = List.of();
    private Layout layout = new Layout(List.of(), 1, 1, 1);
    private double width;
    private double height;
    private int pageNumber;
    private Instant lastTouch;
    private Instant pickedAt;

    /// @param clock the server's, as far as it is known
    /// @param disk where it is kept what this display has shown
    public BoardViewModel(Clock clock, Measure measure, Rules rules, Cook cook, Kept<String> disk) {
        this.seen = new Seen(disk);
        this.clock = clock;
        this.measure = measure;
        this.cook = cook;
        this.heads = new Heads(rules, seen, at -> said.time().apply(at));
        this.lastTouch = clock.instant();
        this.pickedAt = lastTouch;
    }

    public ReadOnlyObjectProperty<BoardPage> page() {
        return page.getReadOnlyProperty();
    }

    public void said(Said words) {
        said = words;
        arrange();
    }

    /// The open tickets, oldest first.
    public void show(List<TicketView> tickets) {
        open = tickets;
        selection.tickets(open);
        seen.keep(ids(open), clock.instant());
        arrange();
    }

    /// These were here when the board was filled: new among them is what came while the same board was not shown.
    ///
    /// @param whose which board it is
    public void begin(String whose, List<TicketView> tickets) {
        seen.begin(whose, ids(tickets));
    }

    /// Is there a ticket that no cook has had before their eyes?
    public boolean hasNew() {
        return open.stream().anyMatch(ticket -> seen.isNew(ticket.id()));
    }

    /// The tickets that a cook can know of from this board: they are drawn on this page, or are part of the number that
    /// it says of those on other pages. Before the board has a size there are none.
    public List<TicketView> accounted() {
        Set<Integer> placed = layout.pieces().stream().map(Piece::ticketId).collect(Collectors.toSet());
        return open.stream().filter(ticket -> placed.contains(ticket.id())).toList();
    }

    private static Set<Integer> ids(List<TicketView> tickets) {
        return tickets.stream().map(TicketView::id).collect(Collectors.toSet());
    }

    public void resize(double newWidth, double newHeight) {
        width = newWidth;
        height = newHeight;
        arrange();
    }

    /// Once a second: the timers go on.
    public void tick() {
        if (pageNumber > 0 && clock.instant().isAfter(lastTouch.plus(BACK_TO_FIRST_PAGE))) {
            pageNumber = 0;
        }
        publish();
    }

    /// @param place 1 to 10 on the page
    public void selectByKey(int place) {
        onPage().stream().skip(place - 1).findFirst().ifPresent(ticket -> {
            select(ticket);
            isPicked(ticket);
        });
    }

    public void moveSelection(int step) {
        selection.move(step);
        turnToSelection();
    }

    public void moveCursor(int step) {
        selection.moveLine(step);
        turnToSelection();
    }

    public void selectFirst() {
        selection.first();
        turnToSelection();
    }

    public void selectLast() {
        selection.last();
        turnToSelection();
    }

    public void turnPage(int step) {
        lastTouch = clock.instant();
        pageNumber = Math.clamp((long) pageNumber + step, 0, layout.pages() - 1);
        publish();
    }

    /// Told of a ticket that a finger rests on.
    public void onPressedLong(Consumer<TicketView> action) {
        pressedLong = action;
    }

    /// The next press on a ticket, or its number's key, does this and nothing else, within 5 s: who comes later means
    /// the ticket as usual. Null takes it back.
    public void pick(@Nullable Consumer<TicketView> action) {
        picked = action;
        pickedAt = clock.instant();
    }

    /// A finger has come down on a ticket and stays there.
    public void pressLong(int ticketId) {
        lastTouch = clock.instant();
        seen.add(ticketId);
        ticket(ticketId).ifPresent(pressedLong);
    }

    public Optional<TicketView> selected() {
        return selection.ticket();
    }

    /// A finger on a ticket's head.
    public void tapHead(int ticketId) {
        if (!isPicked(ticketId)) {
            bump(ticketId);
        }
    }

    /// A finger on a line.
    public void tapItem(int ticketId, int itemId) {
        if (!isPicked(ticketId)) {
            cross(ticketId, itemId);
        }
    }

    private boolean isPicked(int ticketId) {
        Consumer<TicketView> action = picked;
        picked = null;
        if (action == null || clock.instant().isAfter(pickedAt.plus(PICKING))) {
            return false;
        }
        lastTouch = clock.instant();
        ticket(ticketId).ifPresent(action);
        return true;
    }

    public void call(int ticketId) {
        lastTouch = clock.instant();
        ticket(ticketId).ifPresent(cook::call);
        arrange();
    }

    /// Everything is drawn anew, as when what is said on tickets has changed.
    public void redraw() {
        arrange();
    }

    public void bumpSelected() {
        selection.ticket().ifPresent(ticket -> bump(ticket.id()));
    }

    public void bump(int ticketId) {
        lastTouch = clock.instant();
        ticket(ticketId).ifPresent(cook::bump);
    }

    public void crossSelected() {
        selection.ticket().ifPresent(ticket -> selection.line().ifPresent(line -> {
            boolean nowDone = Look.of(line.status()) == Look.OPEN;
            cross(ticket.id(), line.itemId());
            if (nowDone) {
                selection.nextOpenLine();
                turnToSelection();
            }
        }));
    }

    /// Crosses a line off; one that is crossed off already is to be made again.
    public void cross(int ticketId, int itemId) {
        lastTouch = clock.instant();
        ticket(ticketId).ifPresent(ticket -> {
            seen.add(ticketId);
            line(ticket, itemId)
                    .filter(line -> Look.of(line.status()) != Look.VOID)
                    .ifPresent(line -> cook.cross(ticket, line, Look.of(line.status()) == Look.OPEN));
        });
    }

    /// Selects and turns to a ticket, such as one that has just been recalled.
    public void select(int ticketId) {
        selection.select(ticketId);
        turnToSelection();
    }

    private void turnToSelection() {
        lastTouch = clock.instant();
        selection.ticket().ifPresent(ticket -> {
            seen.add(ticket.id());
            pageNumber = layout.pageOf(ticket.id(), selection.itemId());
        });
        publish();
    }

    private Optional<TicketView> ticket(int id) {
        return open.stream().filter(ticket -> ticket.id() == id).findFirst();
    }

    private static Optional<TicketLine> line(TicketView ticket, int itemId) {
        return ticket.lines().stream().filter(l -> l.itemId() == itemId).findFirst();
    }

    private List<Integer> onPage() {
        return layout.on(pageNumber).stream().map(Piece::ticketId).distinct().toList();
    }

    private void arrange() {
        if (width <= 0 || height <= 0) {
            return;
        }
        int columnWidth = Spacing.columnWidth(width);
        Cutter cutter = new Cutter(measure, columnWidth, (int) height, said);
        List<Piece> pieces = Packer.pack(open.stream().map(cutter::cut).toList(), (int) height);
        layout = new Layout(pieces, Spacing.columnsIn(width), columnWidth, (int) height);
        publish();
    }

    private void publish() {
        pageNumber = Math.clamp(pageNumber, 0, layout.pages() - 1);
        Instant now = clock.instant();
        List<Integer> keys = onPage();
        seen.shown(new LinkedHashSet<>(keys), now);
        Set<Integer> ids = ids(open);
        List<Card> cards = layout.on(pageNumber).stream()
                .filter(piece -> ids.contains(piece.ticketId()))
                .map(piece -> card(piece, keys.indexOf(piece.ticketId()), now))
                .toList();
        page.set(new BoardPage(
                cards,
                pageNumber,
                layout.pages(),
                layout.notOn(pageNumber),
                open.size(),
                (int) open.stream().filter(Pass::isReady).count(),
                heads.late(open, now),
                heads.warning(open, now)));
    }

    private Card card(Piece piece, int index, Instant now) {
        TicketView ticket = ticket(piece.ticketId()).orElseThrow();
        boolean selected = selection.ticket().filter(t -> t.id() == ticket.id()).isPresent();
        return new Card(
                piece,
                heads.of(ticket, index < 10 ? (index + 1) % 10 : null, now),
                selected,
                selected ? selection.itemId() : null,
                heads.addOnTimes(piece, now));
    }
}
