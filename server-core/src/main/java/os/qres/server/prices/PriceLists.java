package os.qres.server.prices;

import java.time.ZoneId;
import java.util.List;
import java.util.function.UnaryOperator;
import os.qres.model.Rounding;
import os.qres.model.prices.PriceBook;
import os.qres.model.prices.PriceListDraft;
import os.qres.model.prices.PriceListView;
import os.qres.server.menu.Menu;
import os.qres.server.platform.access.Actor;
import os.qres.server.platform.database.Database;
import os.qres.server.platform.database.Reading;
import os.qres.server.platform.database.Unit;
import os.qres.server.platform.events.StoredEvent;
import os.qres.server.platform.problem.RefusedException;

/// The door to price lists. Every order asks for them and hardly anybody changes them: they are kept at hand, and read
/// anew between a change and the moment when it is known to be on disk.
public final class PriceLists {
    private static final String WHAT = "price-list";
    private static final int MOST_LISTS = 300;

    private final Menu menu;
    private final ZoneId zone;
    private final Rounding rounding;
    private volatile PriceBook known;
    private volatile boolean isKnown = true;

    /// @param database after whose events on disk the lists are read anew, also those of other servers
    public PriceLists(Database database, Menu menu, ZoneId zone, Rounding rounding) {
        this.menu = menu;
        this.zone = zone;
        this.rounding = rounding;
        known = database.read(Actor.SYSTEM, this::read);
        database.during(PriceListsChanged.class, (_, _) -> isKnown = false);
        database.afterwards(events -> {
            if (events.stream().map(StoredEvent::type).anyMatch("price_lists_changed"::equals)) {
                known = database.read(Actor.SYSTEM, this::read);
                isKnown = true;
            }
        });
    }

    public static List<Class<?>> entities() {
        return List.of(PriceList.class);
    }

    /// Which prices hold when.
    public PriceBook book(Reading in) {
        return isKnown ? known : read(in);
    }

    private PriceBook read(Reading in) {
        return new PriceBook(all(in), zone, rounding);
    }

    /// All of them, the one that counts first before the others.
    public List<PriceListView> all(Reading in) {
        return in.list(PriceList.class, "from PriceList order by priority desc, id").stream()
                .map(PriceList::view)
                .toList();
    }

    /// @throws RefusedException not found
    public PriceListView one(Reading in, int id) {
        return found(in, id).view();
    }

    /// @throws RefusedException invalid, as [PriceListCheck] has it
    public PriceListView add(Unit unit, PriceListDraft draft) {
        if (all(unit).size() >= MOST_LISTS) {
            throw RefusedException.invalid("name", "{price-lists-most} " + MOST_LISTS);
        }
        new PriceListCheck(unit, menu, List.of()).check(draft);
        return changed(unit, unit.store(new PriceList(draft, unit.now())));
    }

    /// @param patch makes the list as it shall be from the list as it is
    /// @throws RefusedException not found, stale, and invalid as [PriceListCheck] has it
    public PriceListView change(Unit unit, int id, UnaryOperator<PriceListDraft> patch) {
        PriceList list = found(unit, id);
        unit.expects(list.version());
        PriceListDraft draft = patch.apply(list.draft());
        new PriceListCheck(unit, menu, list.rules()).check(draft);
        list.change(draft, unit.now());
        return changed(unit, list);
    }

    /// Takes it away; lines to which it gave their price keep that.
    /// @throws RefusedException not found, stale
    public void remove(Unit unit, int id) {
        PriceList list = found(unit, id);
        unit.expects(list.version());
        unit.session().remove(list);
        unit.session().flush();
        unit.emit(new PriceListsChanged(id));
    }

    private static PriceListView changed(Unit unit, PriceList list) {
        unit.session().flush();
        PriceListView view = list.view();
        unit.emit(new PriceListsChanged(view.id()));
        return view;
    }

    private static PriceList found(Reading in, int id) {
        return in.find(PriceList.class, id, WHAT);
    }
}
