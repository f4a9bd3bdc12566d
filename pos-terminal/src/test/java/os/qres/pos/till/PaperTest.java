package os.qres.pos.till;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertNotNull;
import static org.junit.jupiter.api.Assertions.assertNull;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.nio.file.Path;
import java.util.List;
import java.util.Objects;
import javafx.scene.Node;
import javafx.scene.control.ButtonBase;
import javafx.scene.control.Label;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import os.qres.pos.TestScreens;
import os.qres.pos.house.TestPaper;
import os.qres.terminal.text.Language;
import os.qres.terminal.theme.Theme;
import os.qres.test.screen.Fx;

/// The till's reports, looked at on paper and printed.
class PaperTest {
    @TempDir
    Path folder;

    private TestScreens.Stand stand;
    private final TestPaper paper = new TestPaper();

    private void open(TestScreens screen) {
        stand = screen.open(folder, Theme.Mode.LIGHT, Language.RU, 1280, 800);
        Fx.run(() -> stand.test().house.printBy(paper));
    }

    @AfterEach
    void close() {
        Fx.run(stand::close);
    }

    @Test
    void theReportThatClosedTheDayIsShownAndPrintedAgain() {
        open(TestScreens.TILL_CLOSED);
        press("paper-47");
        assertNotNull(found("paper-picture"));
        press("paper-pdf");
        assertNotNull(found("paper-picture"));
        press("paper-print");
        assertEquals(List.of("keep z-report-47", "report 47"), paper.printed);
        assertNull(found("paper-picture"));
    }

    @Test
    void howOftenTheDrawerWasOpenedForNothingStandsOnTheReport() {
        open(TestScreens.TILL_DAY);
        assertTrue(Fx.get(() -> stand.scene().getRoot().lookupAll(".label").stream()
                .anyMatch(
                        label -> label instanceof Label words && words.getText().equals("Открыт без продажи"))));
    }

    @Test
    void theReportOfTheMomentIsPrintedAndEarlierOnesAreFound() {
        open(TestScreens.TILL_DAY);
        press("paper");
        press("paper-print");
        press("earlier-reports");
        assertEquals(
                "/till/z-reports?limit=100",
                Fx.get(() -> stand.test().queue.last().path()));
        Fx.run(() -> stand.test().queue.ok(List.of(TestTill.report(46))));
        press("paper-46");
        press("paper-print");
        assertEquals(List.of("report null", "report 46"), paper.printed);
        press("to-day");
        assertEquals("/till/x-report", Fx.get(() -> stand.test().queue.last().path()));
    }

    private Node found(String id) {
        return Fx.get(() -> {
            stand.scene().getRoot().applyCss();
            stand.scene().getRoot().layout();
            return stand.scene().lookup("#" + id);
        });
    }

    private void press(String id) {
        Node button = Objects.requireNonNull(found(id), id);
        Fx.run(((ButtonBase) button)::fire);
    }
}
