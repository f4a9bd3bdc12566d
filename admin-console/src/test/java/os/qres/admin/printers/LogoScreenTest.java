package os.qres.admin.printers;

import java.awt.Color;
import java.awt.Font;
import java.awt.Graphics2D;
import java.awt.image.BufferedImage;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Optional;
import javafx.scene.control.Label;
import javax.imageio.ImageIO;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import os.qres.admin.editor.Desk;
import os.qres.admin.house.ConsoleRun;
import os.qres.admin.house.House;
import os.qres.admin.house.Restaurant;
import os.qres.test.screen.Fx;
import os.qres.test.screen.Screen;

/// The logo is brought, seen as it is printed, and taken away; its pictures are `target/screens/logo-*.png`.
class LogoScreenTest {
    @TempDir
    Path folder;

    @Test
    void aLogoIsTakenFromAFileOrRefusedInWords() throws IOException {
        Path none = Files.writeString(folder.resolve("letter.png"), "no picture at all");
        Path logo = folder.resolve("logo.png");
        ImageIO.write(drawn(), "png", logo.toFile());
        try (House house = Restaurant.open(folder.resolve("server"))) {
            for (String language : new String[] {"ru", "en"}) {
                for (String theme : new String[] {"light", "dark"}) {
                    pictures(house, language, theme, none, logo);
                }
            }
        }
    }

    private static BufferedImage drawn() {
        var picture = new BufferedImage(800, 300, BufferedImage.TYPE_INT_RGB);
        Graphics2D pen = picture.createGraphics();
        pen.setColor(Color.WHITE);
        pen.fillRect(0, 0, 800, 300);
        pen.setColor(Color.GRAY);
        pen.fillOval(20, 20, 260, 260);
        pen.setColor(Color.BLACK);
        pen.setFont(new Font(Font.SANS_SERIF, Font.BOLD, 90));
        pen.drawString("QRes", 330, 185);
        pen.dispose();
        return picture;
    }

    private void pictures(House house, String language, String theme, Path none, Path logo) {
        String look = "logo-" + theme + "-" + language;
        try (ConsoleRun run =
                ConsoleRun.start(house, folder.resolve(look), 1280, 800, "--language", language, "--theme", theme)) {
            Screen screen = run.screen();
            run.signIn("olga");
            screen.click("#section-printers");
            screen.until("the way to it is there", () -> screen.shows("#logo"));
            Path[] next = {none};
            Desk desk = house.desk(new House.Listener());
            Desk spoken = new Desk(
                    desk.api(),
                    run.kit().calls(),
                    run.kit().texts(),
                    desk.formats(),
                    desk.clock(),
                    desk.speaker(),
                    desk.person());
            Fx.run(() -> LogoDialog.open(spoken, run.kit().layers(), () -> Optional.of(next[0])));
            screen.until("the dialog is there", () -> screen.shows("#logo-choose"));
            screen.until("there is none", () -> screen.sees(run.kit().texts().get("logo.none")));
            screen.click("#logo-choose");
            screen.until(
                    "it is refused",
                    () -> screen.shows("#logo-problem")
                            && !screen.node("#logo-problem", Label.class)
                                    .getText()
                                    .isEmpty());
            next[0] = logo;
            screen.click("#logo-choose");
            screen.until("it is shown as it is printed", () -> screen.shows("#logo-picture"));
            screen.png(Path.of("target", "screens", look + "-1280.png"));
            screen.click("#logo-remove");
            screen.until("it is gone", () -> screen.sees(run.kit().texts().get("logo.none")));
        }
    }
}
