package os.qres.server.demo;

import java.util.HashMap;
import java.util.Map;
import os.qres.model.Translation;
import os.qres.model.kitchen.StationDraft;
import os.qres.model.payments.PaymentKind;
import os.qres.model.payments.PaymentMethodDraft;
import os.qres.server.kitchen.Stations;
import os.qres.server.payments.Payments;
import os.qres.server.platform.database.Unit;
import os.qres.server.settings.HouseSettings;

/// `restaurant.csv`, `stations.csv` and `payment_methods.csv`.
final class HouseImport {
    private final HouseSettings house;
    private final Stations stations;
    private final Payments payments;
    private final Entry entry;
    private final Source source;
    private final Sheet places;
    private final Sheet methods;

    HouseImport(DemoData.Doors doors, Entry entry, Source source) {
        house = doors.house();
        stations = doors.stations();
        payments = doors.payments();
        this.entry = entry;
        this.source = source;
        places = source.sheet("stations.csv", "code", "name_ru", "name_en");
        methods = source.sheet("payment_methods.csv", "name_ru", "name_en", "kind");
    }

    /// @return the stations' ids by their codes
    Map<String, Integer> fill(Unit unit) {
        rename(unit);
        for (Row row : methods.rows()) {
            var draft = new PaymentMethodDraft(
                    row.own("name"), row.word("kind", PaymentKind.class), true, null, row.translated("name"));
            if (entry.valid(row, draft) != null) {
                entry.tried(row, () -> payments.create(unit, draft));
            }
        }
        var ids = new HashMap<String, Integer>();
        for (Row row : places.rows()) {
            var draft = new StationDraft(row.own("name"), true, row.translated("name"), null, null, null);
            var station = entry.valid(row, draft) == null ? null : entry.tried(row, () -> stations.create(unit, draft));
            row.remember("code", ids, station == null ? null : station.id());
        }
        return ids;
    }

    /// Prices are amounts of one currency: those of another would be wrong by a factor.
    private void rename(Unit unit) {
        String name = source.required("name_" + source.language());
        String currency = source.required("currency");
        String own = house.restaurant(unit).currency();
        if (currency != null && !currency.equals(own)) {
            source.complaints()
                    .about(Source.RESTAURANT, "the prices are in " + currency + ", but RESTAURANT_CURRENCY is " + own);
        }
        if (name != null) {
            house.rename(unit, name, source.language(), translations());
        }
    }

    private Map<String, Translation> translations() {
        String other = source.otherLanguage();
        String name = source.restaurant().get("name_" + other);
        return name == null ? Map.of() : Map.of(other, new Translation(name, null));
    }
}
