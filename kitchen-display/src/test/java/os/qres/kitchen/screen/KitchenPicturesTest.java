package os.qres.kitchen.screen;

import static org.junit.jupiter.api.Assertions.assertTrue;

import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.UUID;
import javafx.scene.Scene;
import javafx.scene.input.KeyCode;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import os.qres.kitchen.handover.TakenTickets;
import os.qres.kitchen.sample.Evening;
import os.qres.kitchen.sample.Hand;
import os.qres.kitchen.sample.Kitchen;
import os.qres.kitchen.sample.PassEvening;
import os.qres.kitchen.sample.Tickets;
import os.qres.kitchen.tickets.Station;
import os.qres.model.handover.HandedLine;
import os.qres.model.handover.HandedTicket;
import os.qres.model.json.Wire;
import os.qres.model.kitchen.DishTime;
import os.qres.model.kitchen.TicketMarks;
import os.qres.model.kitchen.TicketView;
import os.qres.model.orders.ItemStatus;
import os.qres.model.orders.OrderType;
import os.qres.terminal.store.LocalStore;
import os.qres.terminal.theme.Theme;
import os.qres.test.screen.Fx;
import os.qres.test.screen.Pictures;
import os.qres.test.screen.Screen;

/// Pictures to be held beside the design's own.
class KitchenPicturesTest {
    private static final Path FOLDER = Path.of("target/screens");
    private static final HandedTicket HANDED = new HandedTicket(
            1,
            5,
            "Анна К.",
            OrderType.DINE_IN,
            2,
            Tickets.NOW.minusSeconds(40),
            List.of(
                    new HandedLine(
                            new UUID(5, 1), 1, null, "Борщ с говядиной", null, 2, "Без сметаны", List.of(), List.of()),
                    new HandedLine(new UUID(5, 2), 2, null, "Рибай", "300 г", 1, null, List.of(), List.of())),
            null,
            null,
            "Аллергия: орехи",
            null);

    @TempDir
    Path data;

    private boolean light;

    private void picture(String name, String language, int width, int height, double metres, List<TicketView> tickets) {
        Path file = FOLDER.resolve(name + ".png");
        Hand clock = new Hand();
        try (Kitchen kitchen = Kitchen.open(data.resolve(name), clock, language)) {
            kitchen.snapshot(
                    tickets.stream().filter(ticket -> ticket.id() != 19).toList());
            Fx.run(() -> {
                new Preferences(kitchen.kit().store()).choose(new Station(1));
                kitchen.kit().theme().mode().set(light ? Theme.Mode.LIGHT : Theme.Mode.DARK);
                Scene scene = kitchen.scene(width, height, metres);
                scene.getRoot().applyCss();
                scene.getRoot().layout();
                kitchen.snapshot(tickets);
                clock.forward(name.contains("offline") ? 12 : 0);
                kitchen.beat();
                scene.getRoot().applyCss();
                scene.getRoot().layout();
                Pictures.write(scene.snapshot(null), file);
            });
        }
        assertTrue(Files.exists(file));
    }

    @Test
    void theEveningInRussian() {
        picture("evening-ru", "ru", 1920, 1080, 1, Evening.tickets());
        picture("evening-ru-small", "ru", 1280, 800, 1, Evening.tickets());
    }

    @Test
    void theEveningInEnglish() {
        picture("evening-en", "en", 1920, 1080, 1, Evening.tickets());
        picture("evening-en-small", "en", 1280, 800, 1, Evening.tickets());
    }

    @Test
    void fortyTickets() {
        picture("forty", "ru", 1920, 1080, 1, Evening.forty());
        picture("forty-far", "ru", 1920, 1080, 2, Evening.forty());
    }

    @Test
    void theBoardIsTheSameInTheLightTheme() {
        light = true;
        picture("evening-light", "ru", 1920, 1080, 1, Evening.tickets());
    }

    @Test
    void theListOfTheDoneAndTheChoiceOfAStation() {
        Hand clock = new Hand();
        try (Kitchen kitchen = Kitchen.open(data.resolve("lists"), clock, "ru")) {
            List<TicketView> tickets = new ArrayList<>(Evening.tickets().subList(0, 4));
            for (TicketView ticket : Evening.tickets().subList(4, 11)) {
                tickets.add(Tickets.bumped(Duration.ofMinutes(ticket.id()), ticket));
            }
            kitchen.snapshot(tickets);
            try (Screen screen = kitchen.show(1000, 620)) {
                screen.press(KeyCode.R);
                screen.until("the list", () -> screen.sees("Готовые за последний час"));
                screen.png(FOLDER.resolve("recent.png"));
                screen.press(KeyCode.ESCAPE);
                screen.click("#station");
                screen.until("the stations", () -> screen.sees("Все станции"));
                screen.png(FOLDER.resolve("station.png"));
            }
        }
    }

    @Test
    void ticketsThatAreFirstHeldAndWithAWordToTheWaiter() {
        List<TicketView> tickets = new ArrayList<>(Evening.tickets());
        tickets.set(3, tickets.get(3).withMarks(new TicketMarks(true, false, "Нет лосося, предложите судака")));
        tickets.set(1, tickets.get(1).withMarks(new TicketMarks(false, true, null)));
        tickets.set(8, tickets.get(8).withMarks(new TicketMarks(false, false, "Ещё пять минут")));
        picture("marks-ru", "ru", 1920, 1080, 1, tickets);
        picture("marks-en-small", "en", 1280, 800, 1, tickets);
    }

    @Test
    void thePass() {
        for (String language : List.of("ru", "en")) {
            try (Kitchen kitchen = Kitchen.open(data.resolve("pass-" + language), new Hand(), language)) {
                Fx.run(() -> new Preferences(kitchen.kit().store()).choose(Station.PASS));
                List<TicketView> tickets = new ArrayList<>(PassEvening.tickets());
                Evening.tickets().stream()
                        .filter(ticket -> ticket.id() >= 12)
                        .map(ticket -> Tickets.onStation(1 + ticket.id() % 3, ticket))
                        .forEach(tickets::add);
                kitchen.snapshot(tickets);
                try (Screen screen = kitchen.show(1280, 800)) {
                    screen.press(KeyCode.DIGIT1);
                    screen.png(FOLDER.resolve("pass-" + language + ".png"));
                }
            }
        }
    }

    @Test
    void whatThePassHasHandedOver() {
        for (String language : List.of("ru", "en")) {
            try (Kitchen kitchen = Kitchen.open(data.resolve("carried-" + language), new Hand(), language)) {
                Fx.run(() -> {
                    new Preferences(kitchen.kit().store()).choose(Station.PASS);
                    kitchen.kit().theme().mode().set(language.equals("en") ? Theme.Mode.LIGHT : Theme.Mode.DARK);
                });
                List<TicketView> tickets = new ArrayList<>(PassEvening.tickets());
                tickets.add(PassEvening.carried());
                kitchen.snapshot(tickets, List.of(), PassEvening.checks());
                try (Screen screen = kitchen.show(1280, 800)) {
                    screen.press(KeyCode.HOME, KeyCode.ENTER);
                    screen.until("undo", () -> screen.shows("#toast-undo"));
                    screen.png(FOLDER.resolve("carried-" + language + ".png"));
                    screen.press(KeyCode.R);
                    screen.until("the list", () -> screen.shows("#recent-close"));
                    screen.png(FOLDER.resolve("carried-list-" + language + ".png"));
                }
            }
        }
    }

    @Test
    void ticketsThatTerminalsHaveHandedOver() {
        for (String language : List.of("ru", "en")) {
            light = language.equals("en");
            Path folder = data.resolve("handed-" + language);
            try (LocalStore store = LocalStore.open(folder)) {
                TakenTickets taken = new TakenTickets(store, new Hand());
                taken.take(HANDED).join();
                HandedLine soup =
                        new HandedLine(new UUID(5, 3), 1, null, "Солянка", null, 1, null, List.of(), List.of());
                taken.take(HANDED.with(List.of(soup)).asCopy()).join();
            }
            picture(
                    "handed-" + language,
                    language,
                    1280,
                    800,
                    1,
                    Evening.tickets().subList(6, 10));
        }
    }

    @Test
    void theQuestionsAboutATicket() {
        for (String language : List.of("ru", "en")) {
            try (Kitchen kitchen = Kitchen.open(data.resolve("questions-" + language), new Hand(), language)) {
                kitchen.snapshot(Evening.tickets());
                try (Screen screen = kitchen.show(1280, 800)) {
                    question(screen, KeyCode.M, "actions-" + language);
                    question(screen, KeyCode.N, "note-" + language);
                    question(screen, KeyCode.X, "stop-" + language);
                }
            }
        }
    }

    @Test
    void theSettingsAndWhenToBegin() {
        for (String language : List.of("ru", "en")) {
            try (Kitchen kitchen = Kitchen.open(data.resolve("settings-" + language), new Hand(), language)) {
                List<TicketView> tickets = new ArrayList<>(Evening.tickets());
                tickets.set(
                        2,
                        Tickets.ticket(
                                6,
                                19,
                                Duration.ZERO,
                                Tickets.in(ItemStatus.NEW, Tickets.line(61, 1, "Рибай")),
                                Tickets.in(
                                        ItemStatus.NEW, Tickets.comment("БЕЗ лука", Tickets.line(62, 1, "Цезарь")))));
                Fx.run(() -> kitchen.kit()
                        .store()
                        .saveSetting(
                                "dish-times",
                                Wire.lenient()
                                        .type(DishTime.class)
                                        .list()
                                        .toJson(List.of(
                                                new DishTime(
                                                        Tickets.line(1, 1, "Рибай")
                                                                .dishId(),
                                                        900,
                                                        5),
                                                new DishTime(
                                                        Tickets.line(1, 1, "Цезарь")
                                                                .dishId(),
                                                        240,
                                                        5)))));
                kitchen.snapshot(tickets);
                try (Screen screen = kitchen.show(1280, 800)) {
                    screen.png(FOLDER.resolve("begin-" + language + ".png"));
                    question(screen, KeyCode.F2, "settings-" + language);
                    screen.press(KeyCode.F2, KeyCode.DIGIT3);
                    screen.png(FOLDER.resolve("keys-" + language + ".png"));
                    screen.press(KeyCode.DIGIT1);
                    screen.png(FOLDER.resolve("key-" + language + ".png"));
                }
            }
        }
    }

    @Test
    void whatTheDeviceIsTold() {
        for (String language : List.of("ru", "en")) {
            for (Theme.Mode mode : Theme.Mode.values()) {
                String name = language + "-" + mode.name().toLowerCase(Locale.ROOT);
                try (Kitchen kitchen = Kitchen.open(data.resolve("device-" + name), new Hand(), language)) {
                    Fx.run(() -> kitchen.kit().theme().mode().set(mode));
                    kitchen.snapshot(new ArrayList<>(Evening.tickets()));
                    try (Screen screen = kitchen.show(1280, 800)) {
                        screen.press(KeyCode.F2, KeyCode.DIGIT4);
                        screen.until("this device", () -> screen.shows("#device-close"));
                        screen.png(FOLDER.resolve("device-" + name + ".png"));
                        screen.press(KeyCode.DIGIT1);
                        screen.until("its size", () -> screen.shows("#inches-value"));
                        screen.png(FOLDER.resolve("device-size-" + name + ".png"));
                        screen.press(KeyCode.ESCAPE, KeyCode.DIGIT2);
                        screen.until("how far", () -> screen.shows("#measured"));
                        screen.png(FOLDER.resolve("device-distance-" + name + ".png"));
                    }
                }
            }
        }
    }

    private static void question(Screen screen, KeyCode key, String name) {
        screen.press(KeyCode.DIGIT2, key);
        screen.until("a question", () -> screen.shows("#choices-close"));
        screen.png(FOLDER.resolve(name + ".png"));
        screen.press(KeyCode.ESCAPE);
        screen.until("no question", () -> !screen.shows("#choices-close"));
    }

    @Test
    void anEmptyBoardAndOneWithoutTheServer() {
        picture("empty", "ru", 1920, 1080, 1, List.of());
        picture("offline", "ru", 1920, 1080, 1, Evening.tickets());
    }
}
