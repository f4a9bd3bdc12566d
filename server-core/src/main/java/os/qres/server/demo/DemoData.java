package os.qres.server.demo;

import java.util.List;
import java.util.Map;
import os.qres.server.floor.Floor;
import os.qres.server.floor.Sections;
import os.qres.server.kitchen.Stations;
import os.qres.server.menu.Menu;
import os.qres.server.payments.Payments;
import os.qres.server.platform.access.Actor;
import os.qres.server.platform.database.Database;
import os.qres.server.platform.database.Intent;
import os.qres.server.platform.database.Reading;
import os.qres.server.platform.http.Bodies;
import os.qres.server.platform.problem.Problems;
import os.qres.server.prices.PriceLists;
import os.qres.server.settings.HouseSettings;
import os.qres.server.staff.Staff;

/// Fills an empty restaurant from a folder of tables: the demo's, or an owner's own. All of it is taken, or nothing.
public final class DemoData {
    /// Through which doors the tables go in.
    public record Doors(
            HouseSettings house,
            Staff staff,
            Stations stations,
            Floor floor,
            Sections sections,
            Menu menu,
            PriceLists prices,
            Payments payments) {}

    private final Database database;
    private final Doors doors;
    private final Entry entry;

    public DemoData(Database database, Doors doors, Bodies bodies, Problems problems) {
        this.database = database;
        this.doors = doors;
        this.entry = new Entry(bodies, problems);
    }

    /// Whether there is neither menu nor floor nor kitchen yet. An administrator may be there already.
    public boolean isEmpty() {
        return database.read(Actor.SYSTEM, this::isEmpty);
    }

    private boolean isEmpty(Reading in) {
        return doors.floor().locations(in).isEmpty()
                && doors.floor().tables(in).isEmpty()
                && doors.menu().categories().list(in).isEmpty()
                && doors.menu().ingredients().list(in).isEmpty()
                && doors.menu().modifiers().list(in).isEmpty()
                && doors.stations().all(in).isEmpty()
                && doors.payments().methods(in).isEmpty();
    }

    /// Takes the folder's tables in, in one unit of work.
    /// @return who can sign in now
    /// @throws ImportRefusedException when the restaurant is not empty, or with every cell that is wrong
    public List<Person> load(Folder folder) {
        Source source = Source.of(folder);
        Sheet people = StaffImport.sheet(source);
        var house = new HouseImport(doors, entry, source);
        var floor = new FloorImport(doors.floor(), doors.sections(), entry, source);
        var menu = new MenuImport(doors.menu(), entry, MenuSheets.of(source));
        var prices = new PriceImport(doors.prices(), entry, source);
        var staff = new StaffImport(doors.staff(), entry, people).prepare();
        return database.write(Intent.of(Actor.SYSTEM), unit -> {
            if (!isEmpty(unit)) {
                throw new ImportRefusedException("The restaurant is not empty: nothing was imported.");
            }
            staff.accept(unit);
            Map<String, Integer> stations = house.fill(unit);
            floor.fill(unit);
            prices.fill(unit, menu.fill(unit, stations));
            source.complaints().throwIfAny();
            return StaffImport.people(people);
        });
    }

    /// Who can sign in to a restaurant that was filled from the folder, if nobody has changed it since.
    public static List<Person> people(Folder folder) {
        Source source = Source.of(folder);
        List<Person> people = StaffImport.people(StaffImport.sheet(source));
        source.complaints().throwIfAny();
        return people;
    }
}
