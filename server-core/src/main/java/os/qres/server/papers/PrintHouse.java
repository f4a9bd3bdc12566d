package os.qres.server.papers;

import java.time.ZoneId;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.function.BiFunction;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;
import os.qres.model.Translation;
import os.qres.model.live.Restaurant;
import os.qres.server.floor.Floor;
import os.qres.server.platform.database.Reading;
import os.qres.server.printing.PrinterSetup;

/// What chits say of the house.
///
/// @param restaurant who it is
/// @param floor where tables stand
/// @param stations what a station is called in a language
/// @param partners which stations beside their own make a part of some dishes
/// @param people what somebody is called
public record PrintHouse(
        Function<Reading, Restaurant> restaurant,
        Floor floor,
        Stations stations,
        Partners partners,
        BiFunction<Reading, Integer, Optional<String>> people,
        ZoneId zone) {
    /// What a station is called in a language.
    @FunctionalInterface
    public interface Stations {
        String name(Reading reading, int stationId, String language);
    }

    /// Which stations beside its own make a part of a dish, for those that have such.
    @FunctionalInterface
    public interface Partners {
        Map<Integer, List<Integer>> of(Reading reading, Set<Integer> dishes);
    }

    /// The language in which this printer prints.
    String language(Reading reading, PrinterSetup setup) {
        return language(reading, setup.language());
    }

    /// @param own the printer's; nothing where it prints in the house's
    String language(Reading reading, @Nullable String own) {
        return own == null ? restaurant.apply(reading).language() : own;
    }

    PaperWords words(String language) {
        return PaperWords.in(Locale.of(language), zone);
    }

    String name(Reading reading, String language) {
        Restaurant house = restaurant.apply(reading);
        return Translation.name(house.name(), house.translations(), language);
    }
}
