package os.qres.server.settings;

import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Supplier;
import os.qres.model.Translation;
import os.qres.model.live.Restaurant;
import os.qres.server.platform.columns.TranslationsColumn;
import os.qres.server.platform.config.ServerSettings.House;
import os.qres.server.platform.database.Reading;
import os.qres.server.platform.database.Unit;

/// The restaurant's own name, in all its languages. A name from the environment wins over the stored one.
public final class HouseSettings {
    private static final String NAME = "restaurant.name";
    private static final String TRANSLATIONS = "restaurant.translations";
    static final String LANGUAGE = "restaurant.language";
    private static final TranslationsColumn COLUMN = new TranslationsColumn();

    private final House house;
    private final Supplier<String> guestUrl;

    public HouseSettings(House house, Supplier<String> guestUrl) {
        this.house = house;
        this.guestUrl = guestUrl;
    }

    public static List<Class<?>> entities() {
        return List.of(Setting.class);
    }

    public Restaurant restaurant(Reading reading) {
        return new Restaurant(
                house.name().or(() -> get(reading, NAME)).orElse("QRes"),
                house.currency(),
                house.zone().getId(),
                house.dayCutoff().toString(),
                get(reading, LANGUAGE).orElse("ru"),
                guestUrl.get(),
                get(reading, TRANSLATIONS).map(COLUMN::convertToEntityAttribute).orElse(Map.of()));
    }

    /// Names the restaurant.
    /// @param language its own, in which the menu's names are written: `ru`, `en`
    public void rename(Unit unit, String name, String language, Map<String, Translation> translations) {
        set(unit, NAME, name);
        set(unit, LANGUAGE, language);
        set(unit, TRANSLATIONS, COLUMN.convertToDatabaseColumn(translations));
    }

    private static Optional<String> get(Reading reading, String name) {
        return Optional.ofNullable(reading.session().find(Setting.class, name)).map(Setting::content);
    }

    private static void set(Unit unit, String name, String content) {
        Setting present = unit.session().find(Setting.class, name);
        if (present == null) {
            unit.store(new Setting(name, content));
            return;
        }
        present.become(content);
    }
}
