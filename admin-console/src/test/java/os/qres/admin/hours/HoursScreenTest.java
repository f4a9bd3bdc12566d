package os.qres.admin.hours;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertNull;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.nio.file.Path;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDateTime;
import java.time.ZoneId;
import java.time.format.DateTimeFormatter;
import java.time.temporal.ChronoUnit;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import os.qres.admin.house.ConsoleRun;
import os.qres.admin.house.House;
import os.qres.admin.house.Restaurant;
import os.qres.model.staff.ShiftView;
import os.qres.model.staff.UserView;
import os.qres.test.screen.Screen;

/// The hours of people in a real window; its pictures are `target/screens/hours-*.png`.
class HoursScreenTest {
    private static final ZoneId MOSCOW = ZoneId.of("Europe/Moscow");

    @TempDir
    Path folder;

    @Test
    void aForgottenClockOutIsMendedWithAReason() {
        try (House house = Restaurant.open(folder.resolve("server"));
                ConsoleRun run = ConsoleRun.start(house, folder.resolve("run"), 1280, 800)) {
            ShiftView shift = begun(house, Duration.ofHours(9));
            Screen screen = run.screen();
            open(run);
            reach(screen, shift);
            screen.until("it goes on", () -> screen.sees(hours(run, 9, 0)) || screen.sees(hours(run, 9, 1)));

            screen.click("#mend-" + shift.id());
            run.write("#mend-ended", "tomorrow");
            screen.click("#mend-save");
            screen.until("it is unreadable", () -> screen.sees("Время пишется так: дд.мм.гггг чч:мм"));
            run.write("#mend-ended", written(shift.startedAt().plus(Duration.ofHours(30))));
            screen.click("#mend-save");
            screen.until("why is asked", () -> screen.sees("Напишите, почему время исправлено"));
            run.write("#mend-reason", "Забыла отметиться");
            screen.click("#mend-save");
            screen.until("it is in the future", () -> screen.sees("Уход: вне допустимых границ"));
            assertNull(only(house).endedAt());
            run.write("#mend-ended", written(shift.startedAt().plus(Duration.ofMinutes(510))));
            screen.click("#mend-save");
            screen.until("it is said", () -> screen.sees("Исправлено: Забыла отметиться"));
            screen.until("the hours are right", () -> screen.sees("Всего " + hours(run, 8, 30)));
            ShiftView mended = only(house);
            assertEquals(shift.startedAt(), mended.startedAt());
            assertEquals("Забыла отметиться", mended.mendReason());
        }
    }

    @Test
    void earlierDaysAreTurnedTo() {
        try (House house = Restaurant.open(folder.resolve("server"));
                ConsoleRun run = ConsoleRun.start(house, folder.resolve("run"), 1280, 800)) {
            ShiftView shift = begun(house, Duration.ofHours(1));
            Screen screen = run.screen();
            open(run);
            reach(screen, shift);
            screen.click("#hours-back");
            screen.until("nobody was there yet", () -> screen.sees("В эти дни никто не отмечался"));
            screen.click("#hours-on");
            screen.until("the shift is there again", () -> screen.shows("#mend-" + shift.id()));
        }
    }

    @Test
    void theHoursArePaintedInBothLanguagesAndThemes() {
        try (House house = Restaurant.open(folder.resolve("server"))) {
            ShiftView shift = begun(house, Duration.ofHours(10));
            String mend = "{\"ended_at\":\"%s\",\"reason\":\"Забыла отметиться\"}"
                    .formatted(shift.startedAt().plus(Duration.ofMinutes(515)));
            house.patch("/shifts/" + shift.id(), mend, ShiftView.class);
            ConsoleRun.pictures(house, folder, "hours", (run, _) -> {
                open(run);
                reach(run.screen(), shift);
            });
            try (ConsoleRun run = ConsoleRun.start(house, folder.resolve("mend"), 1280, 800)) {
                open(run);
                reach(run.screen(), shift);
                run.screen().click("#mend-" + shift.id());
                run.screen().until("the dialog is there", () -> run.screen().shows("#mend-save"));
                run.screen().png(Path.of("target", "screens", "hours-mend.png"));
            }
        }
    }

    /// Olga has come so long ago.
    private static ShiftView begun(House house, Duration ago) {
        house.post("/users/me/shift", "{\"active\":true}", UserView.class);
        Instant came = Instant.now().minus(ago).truncatedTo(ChronoUnit.MINUTES);
        return house.patch(
                "/shifts/" + only(house).id(),
                "{\"started_at\":\"%s\",\"reason\":\"Пришла раньше\"}".formatted(came),
                ShiftView.class);
    }

    private static ShiftView only(House house) {
        List<ShiftView> shifts = house.list("/shifts", ShiftView.class);
        assertTrue(!shifts.isEmpty());
        return shifts.getLast();
    }

    private static String hours(ConsoleRun run, long hours, long minutes) {
        return run.kit().texts().get("hours.length", hours, "%02d".formatted(minutes));
    }

    private static String written(Instant moment) {
        return DateTimeFormatter.ofPattern("dd.MM.yyyy HH:mm").format(LocalDateTime.ofInstant(moment, MOSCOW));
    }

    /// In the night to Monday it is of the week before.
    private static void reach(Screen screen, ShiftView shift) {
        screen.until("the week is there", () -> screen.shows("#mend-" + shift.id()) || isEmpty(screen));
        if (isEmpty(screen)) {
            screen.click("#hours-back");
        }
        screen.until("the shift is there", () -> screen.shows("#mend-" + shift.id()));
    }

    private static boolean isEmpty(Screen screen) {
        return screen.sees("В эти дни никто не отмечался") || screen.sees("Nobody clocked in on these days");
    }

    private static void open(ConsoleRun run) {
        Screen screen = run.screen();
        screen.until("the form is there", () -> screen.shows("#enter"));
        run.signIn("olga");
        screen.click("#section-hours");
    }
}
