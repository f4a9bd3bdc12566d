package os.qres.kitchen.screen;

import static org.junit.jupiter.api.Assertions.assertTrue;

import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import javafx.scene.Scene;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import os.qres.kitchen.sample.Evening;
import os.qres.kitchen.sample.Hand;
import os.qres.kitchen.sample.Kitchen;
import os.qres.kitchen.tickets.Station;
import os.qres.model.kitchen.TicketView;
import os.qres.terminal.theme.Theme;
import os.qres.test.screen.Fx;
import os.qres.test.screen.Pictures;

/// Pictures to be held beside the design's own.
class KitchenPicturesTest {
    private static final Path FOLDER = Path.of("target/screens");

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
    void anEmptyBoardAndOneWithoutTheServer() {
        picture("empty", "ru", 1920, 1080, 1, List.of());
        picture("offline", "ru", 1920, 1080, 1, Evening.tickets());
    }
}
