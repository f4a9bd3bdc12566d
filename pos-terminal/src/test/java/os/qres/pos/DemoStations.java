package os.qres.pos;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import os.qres.model.Translation;
import os.qres.model.kitchen.StationView;

/// The kitchen of the demo restaurant.
public final class DemoStations {
    private DemoStations() {}

    public static List<StationView> all() {
        List<StationView> stations = new ArrayList<>();
        for (Map<String, String> row : Csv.rows("stations")) {
            stations.add(new StationView(
                    stations.size() + 1,
                    Csv.cell(row, "name_ru"),
                    true,
                    Map.of("en", new Translation(Csv.cell(row, "name_en"), null)),
                    List.of(),
                    List.of(),
                    null,
                    DemoHouse.NOW,
                    DemoHouse.NOW,
                    1));
        }
        return stations;
    }
}
