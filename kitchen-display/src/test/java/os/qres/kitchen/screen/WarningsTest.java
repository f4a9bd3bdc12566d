package os.qres.kitchen.screen;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;

import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import os.qres.kitchen.sample.Hand;
import os.qres.kitchen.sample.Kitchen;
import os.qres.kitchen.sample.Tickets;
import os.qres.kitchen.tickets.Station;
import os.qres.model.kitchen.TicketLine;
import os.qres.model.kitchen.TicketView;
import os.qres.model.orders.ItemPrefix;
import os.qres.model.orders.PrefixKind;
import os.qres.terminal.theme.Theme;
import os.qres.test.screen.Fx;
import os.qres.test.screen.Screen;
import os.qres.test.screen.ScreenRules;

/// What a cook must not overlook on a line: an allergy, and that it is another number of portions than before.
/// Pictures: `target/screens/warnings-*.png`.
class WarningsTest {
    @TempDir
    Path data;

    @ParameterizedTest
    @CsvSource({"ru,dark", "en,light"})
    void anAllergyIsABarAndOtherPortionsSaySo(String language, String theme) {
        boolean russian = language.equals("ru");
        try (Kitchen kitchen = Kitchen.open(data, new Hand(), language)) {
            Fx.run(() -> {
                new Preferences(kitchen.kit().store()).choose(new Station(1));
                kitchen.kit().theme().mode().set(theme.equals("dark") ? Theme.Mode.DARK : Theme.Mode.LIGHT);
            });
            TicketLine salmon = Tickets.prefixed(
                    new ItemPrefix(PrefixKind.NO, 7, russian ? "орехи" : "nuts", true),
                    Tickets.line(11, 1, russian ? "Лосось" : "Salmon"));
            kitchen.snapshot(List.of(ticket(Tickets.line(10, 3, "Плов"), salmon)));
            try (Screen screen = kitchen.show(1280, 800)) {
                String allergy = russian ? "Аллергия:" : "Allergy:";
                String nuts = russian ? "орехи" : "nuts";
                screen.until("the allergy stands there", () -> screen.sees(allergy) && screen.sees(nuts));
                String before = russian ? "БЫЛО 3" : "WAS 3";
                assertFalse(screen.sees(before));
                kitchen.event(Tickets.version(9, ticket(Tickets.line(10, 2, "Плов"), salmon)));
                screen.until("it is said how many it was", () -> screen.sees(before));
                assertEquals(
                        List.of(),
                        Fx.get(() ->
                                ScreenRules.cutTexts(screen.stage().getScene().getRoot())));
                screen.png(Path.of("target/screens", "warnings-" + theme + "-" + language + ".png"));
                kitchen.event(Tickets.version(10, ticket(Tickets.line(10, 3, "Плов"), salmon)));
                screen.until("it is as it was", () -> !screen.sees(before));
            }
        }
    }

    private static TicketView ticket(TicketLine... lines) {
        return Tickets.ticket(1, 12, Duration.ofMinutes(2), lines);
    }
}
