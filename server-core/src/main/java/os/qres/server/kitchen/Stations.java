package os.qres.server.kitchen;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import os.qres.model.Translation;
import os.qres.model.kitchen.StationDraft;
import os.qres.model.kitchen.StationView;
import os.qres.server.platform.database.Reading;
import os.qres.server.platform.database.Unit;
import os.qres.server.platform.problem.RefusedException;

/// The door to the kitchen's stations.
public final class Stations {
    private static final String ANY_PARTNER = "select id from station where also_dish_ids <> '' limit 1";
    private static final String WHAT = "station";

    public List<StationView> all(Reading reading) {
        return reading.list(Station.class, "from Station order by id").stream()
                .map(Station::view)
                .toList();
    }

    public boolean exists(Reading reading, int id) {
        return reading.session().find(Station.class, id) != null;
    }

    /// What it is called in a language, or as the house calls it.
    public String name(Reading reading, int id, String language) {
        StationView station = one(reading, id);
        return Translation.name(station.name(), station.translations(), language);
    }

    public StationView one(Reading reading, int id) {
        return reading.find(Station.class, id, WHAT).view();
    }

    public StationDraft draft(Reading reading, int id) {
        return reading.find(Station.class, id, WHAT).draft();
    }

    /// Which stations beside a dish's own make a part of it, for those of `dishes` that have such. In most restaurants
    /// none has, and every order asks.
    public Map<Integer, List<Integer>> partners(Reading reading, Set<Integer> dishes) {
        if (reading.value(Integer.class, ANY_PARTNER).isEmpty()) {
            return Map.of();
        }
        var partners = new HashMap<Integer, List<Integer>>();
        for (Station station : reading.list(Station.class, "from Station where alsoDishIds <> '' order by id")) {
            for (int dish : dishes) {
                if (station.makesPartOf(dish)) {
                    partners.computeIfAbsent(dish, _ -> new ArrayList<>())
                            .add(station.view().id());
                }
            }
        }
        return partners;
    }

    public StationView create(Unit unit, StationDraft draft) {
        requireOrder(draft);
        return changed(unit, unit.store(new Station(draft, unit.now())));
    }

    public StationView change(Unit unit, int id, StationDraft draft) {
        requireOrder(draft);
        Station station = unit.find(Station.class, id, WHAT);
        unit.expects(station.version());
        station.change(draft, unit.now());
        return changed(unit, station);
    }

    /// Takes it out of use; what it has made keeps it.
    public StationView retire(Unit unit, int id) {
        Station station = unit.find(Station.class, id, WHAT);
        unit.expects(station.version());
        station.retire(unit.now());
        return changed(unit, station);
    }

    private static void requireOrder(StationDraft draft) {
        if (draft.limits() != null
                && draft.limits().stream().anyMatch(limit -> limit.lateMinutes() < limit.warningMinutes())) {
            throw RefusedException.invalid("limits", "{late-before-warning}");
        }
    }

    private static StationView changed(Unit unit, Station station) {
        unit.session().flush();
        StationView view = station.view();
        unit.emit(new KitchenEvent.StationsChanged(view.id()));
        return view;
    }
}
