package os.qres.pos.floor;

import java.util.Comparator;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import javafx.beans.property.ReadOnlyObjectProperty;
import javafx.beans.property.ReadOnlyObjectWrapper;
import javafx.util.Subscription;
import org.jspecify.annotations.Nullable;
import os.qres.model.bookings.BookingView;
import os.qres.model.floor.LocationView;
import os.qres.model.floor.TableView;
import os.qres.pos.bookings.BookingWords;
import os.qres.pos.draft.CheckDraft;
import os.qres.pos.house.House;
import os.qres.pos.house.Memory;
import os.qres.pos.house.Person;
import os.qres.pos.house.Way;
import os.qres.pos.outings.AwayQueue;
import os.qres.pos.outings.OutingFace;
import os.qres.pos.outings.OutingFaces;
import os.qres.pos.tables.Areas;
import os.qres.pos.tables.FloorFaces;
import os.qres.pos.tables.Limits;
import os.qres.pos.tables.TableFace;
import os.qres.pos.tables.TableState;
import os.qres.pos.tables.Waiting;

/// The floor: which place and which states one looks at, and the way to a table.
public final class FloorViewModel {
    private static final String AS_LIST = "floor.list";
    private static final String SORT = "floor.sort";
    private static final String MINE = "floor.mine";

    private final House house;
    private final Way way;
    private final Memory memory;
    private final ReadOnlyObjectWrapper<FloorView> view = new ReadOnlyObjectWrapper<>(FloorView.nothing());
    private int place;
    private @Nullable TableState filter;
    private boolean asList;
    private boolean mine;
    private TableSort sort;
    private @Nullable Asking asking;

    /// Who asks the person where a table is kept for somebody.
    public interface Asking {
        /// That booking's table was tapped: are these its guests?
        void booked(BookingView booking);

        /// What is booked of a table.
        void bookingsOf(int tableId);
    }

    public FloorViewModel(House house, Way way) {
        this(house, way, house.memory());
    }

    /// @param memory how the floor was looked at before
    FloorViewModel(House house, Way way, Memory memory) {
        this.house = house;
        this.way = way;
        this.memory = memory;
        this.asList = memory.recall(AS_LIST).map(Boolean::parseBoolean).orElse(false);
        this.mine = memory.recall(MINE).map(Boolean::parseBoolean).orElse(true);
        this.sort = memory.recall(SORT).map(TableSort::valueOf).orElse(TableSort.NUMBER);
    }

    public House house() {
        return house;
    }

    public ReadOnlyObjectProperty<FloorView> view() {
        return view.getReadOnlyProperty();
    }

    /// Keeps the view fresh until it is given back.
    public Subscription activate() {
        return Subscription.combine(house.onChange(this::refresh), house.now().subscribe((_, _) -> refresh()));
    }

    public void choosePlace(int id) {
        place = id;
        refresh();
    }

    /// Shows only tables of that state; once more: all.
    public void toggleFilter(TableState state) {
        filter = filter == state ? null : state;
        refresh();
    }

    /// Whether as a list or as a plan, on this terminal from now on.
    public void showAsList(boolean list) {
        asList = list;
        memory.keep(AS_LIST, Boolean.toString(list));
        refresh();
    }

    /// Whether what is not of one's own section is quieter, on this terminal from now on.
    public void showMine(boolean own) {
        mine = own;
        memory.keep(MINE, Boolean.toString(own));
        refresh();
    }

    /// How the list is sorted, on this terminal from now on.
    public void sortBy(TableSort order) {
        sort = order;
        memory.keep(SORT, order.name());
        refresh();
    }

    /// From now on this asks; where nobody does, the person is only told.
    public void askBy(Asking screens) {
        asking = screens;
    }

    /// Opens a table. Whoever seats guests hears who else is expected there before they usually leave.
    public void open(TableFace face) {
        BookingView booking = face.booking();
        boolean isEmpty = face.state() == TableState.FREE || face.state() == TableState.BOOKED;
        if (booking != null && face.state() == TableState.BOOKED && asking != null) {
            asking.booked(booking);
            return;
        }
        if (booking != null && isEmpty) {
            way.say(new BookingWords(house).warning(booking));
        }
        way.table(face.table().id());
    }

    /// A finger rests on a table.
    public void rest(int tableId) {
        if (asking != null) {
            asking.bookingsOf(tableId);
        }
    }

    /// Opens a check without a table.
    public void openOuting(int key) {
        way.table(key);
    }

    /// Opens the table of that number.
    ///
    /// @return false when there is none
    public boolean openNumber(int number) {
        Optional<TableFace> found =
                faces().stream().filter(face -> face.number() == number).findFirst();
        found.ifPresent(this::open);
        return found.isPresent();
    }

    /// The one answer to an entry of the queue: one goes to who calls, food is brought to its table, the others are
    /// looked at. What somebody fetches is handed over once he has paid, and what is brought to him before.
    public void answer(Waiting waiting) {
        switch (waiting.reason()) {
            case FOOD_READY -> {
                Waiting.Away away = waiting.away();
                if (away == null) {
                    serve(waiting.key());
                } else if (away.goesOut()) {
                    handOver(waiting);
                } else {
                    way.payment(waiting.key());
                }
            }
            case CALL, BILL -> come(waiting);
            case UNSEEN, NO_ORDER, SLOW_KITCHEN -> look(waiting);
            case UNPAID -> {
                choose(waiting);
                way.payment(waiting.key());
            }
        }
    }

    private void look(Waiting waiting) {
        choose(waiting);
        way.table(waiting.key());
    }

    /// Of a table's checks, the one that is meant.
    private void choose(Waiting waiting) {
        if (waiting.away() == null && waiting.orderId() != null) {
            house.lookAt(waiting.key(), waiting.orderId());
        }
    }

    /// What is ready of all of a table's checks is brought together.
    private void serve(int table) {
        house.state().ordersAt(table).stream()
                .filter(FloorFaces::hasReady)
                .filter(order -> !house.commands().isServing(order.id()))
                .forEach(order -> house.commands()
                        .serve(order, house.tableName(table))
                        .thenAccept(reply -> house.noticeOf(reply).ifPresent(way::say)));
    }

    private void handOver(Waiting waiting) {
        String subject = house.tableName(waiting.key());
        house.checkAt(waiting.key())
                .ifPresent(order -> house.commands().serve(order, subject).thenAccept(reply -> {
                    house.noticeOf(reply).ifPresent(way::say);
                    reply.onOk(_ -> way.say(house.texts().get("away.gone", subject)));
                }));
    }

    private void come(Waiting waiting) {
        house.commands()
                .come(waiting.key(), waiting.since(), house.tableName(waiting.key()))
                .thenAccept(reply -> house.noticeOf(reply).ifPresent(way::say));
    }

    private void refresh() {
        List<LocationView> locations = house.state().locations().stream()
                .filter(LocationView::isActive)
                .toList();
        if (locations.stream().noneMatch(location -> location.id() == place)) {
            place = locations.isEmpty() ? 0 : locations.getFirst().id();
        }
        List<TableFace> all = faces();
        List<TableFace> here = all.stream().filter(face -> isAt(face, place)).toList();
        Map<TableState, Integer> counts = new EnumMap<>(TableState.class);
        here.forEach(face -> counts.merge(face.state(), 1, Integer::sum));
        Set<Integer> shown = here.stream()
                .filter(face -> filter == null || face.state() == filter)
                .map(face -> face.table().id())
                .collect(Collectors.toSet());
        List<Place> places =
                locations.stream().map(location -> place(location, all)).toList();
        Person person = house.person().get();
        Areas areas = Areas.of(house);
        boolean hasOwn = person != null && areas.has(person.id());
        Set<Integer> quiet = person != null && hasOwn && mine ? quiet(here, areas, person.id()) : Set.of();
        FloorView now = new FloorView(
                places,
                place,
                here,
                shown,
                counts,
                filter,
                queue(all),
                asList,
                outings(),
                sort,
                hasOwn,
                mine,
                quiet,
                Limits.of(house));
        if (!now.equals(view.get())) {
            view.set(now);
        }
    }

    /// What is of another section, and not one's own for another reason. Whose guests call in vain is nobody's alone.
    private static Set<Integer> quiet(List<TableFace> here, Areas areas, int person) {
        return here.stream()
                .filter(face -> !areas.isOf(face.table().id(), person))
                .filter(face -> face.orderId() == null || !face.mine())
                .filter(face -> face.state() != TableState.CALLING || !face.overdue())
                .map(face -> face.table().id())
                .collect(Collectors.toSet());
    }

    private List<OutingFace> outings() {
        return OutingFaces.of(
                house.state().orders().values(), house.drafts().byTable().values(), house.instant());
    }

    private List<TableFace> faces() {
        Person person = house.person().get();
        FloorFaces faces = new FloorFaces(
                Limits.of(house),
                person == null ? null : person.id(),
                person != null && person.everyTable(),
                house.unseenOrders(),
                Areas.of(house),
                house.bookings().all());
        List<TableView> tables = house.state().tables().values().stream()
                .sorted(Comparator.comparingInt(TableView::number))
                .toList();
        List<CheckDraft> drafts = List.copyOf(house.drafts().byTable().values());
        return faces.of(tables, List.copyOf(house.state().orders().values()), drafts, house.instant());
    }

    /// Without the tables whose food this terminal has just reported as brought, and whose guests somebody goes to.
    private List<Waiting> queue(List<TableFace> all) {
        return AwayQueue.with(house, all).stream()
                .filter(waiting -> !house.commands().isComing(waiting.key()))
                .filter(waiting ->
                        waiting.orderId() == null || !house.commands().isServing(waiting.orderId()))
                .toList();
    }

    private Place place(LocationView location, List<TableFace> all) {
        List<TableFace> here =
                all.stream().filter(face -> isAt(face, location.id())).toList();
        int taken = (int) here.stream()
                .filter(face -> face.state() != TableState.FREE && face.state() != TableState.BOOKED)
                .count();
        String name = house.formats().name(location.name(), location.translations());
        return new Place(location.id(), name, taken, here.size(), location.decor());
    }

    private static boolean isAt(TableFace face, int place) {
        return Objects.equals(face.table().locationId(), place);
    }
}
