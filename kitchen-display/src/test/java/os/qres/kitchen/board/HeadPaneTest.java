package os.qres.kitchen.board;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.List;
import java.util.stream.Stream;
import javafx.scene.Scene;
import javafx.scene.layout.Pane;
import javafx.scene.text.Text;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.MethodSource;
import os.qres.kitchen.layout.Piece;
import os.qres.kitchen.layout.Spacing;
import os.qres.model.orders.OrderType;
import os.qres.terminal.text.Language;
import os.qres.terminal.text.Texts;
import os.qres.terminal.theme.Theme;
import os.qres.test.screen.Fx;

/// A ticket's head names its waiter, however narrow the column is.
class HeadPaneTest {
    private static final double NARROWEST = 358;

    @BeforeAll
    static void start() {
        Fx.run(() -> new Theme(Theme.Mode.LIGHT, _ -> {}).dress(new Scene(new Pane())));
    }

    static Stream<Arguments> heads() {
        return Stream.of(Language.values()).flatMap(language -> Stream.of(Head.State.values())
                .flatMap(state -> Stream.of(1, 2).map(parts -> Arguments.of(language, state, parts))));
    }

    @ParameterizedTest(name = "{0} {1} of {2}")
    @MethodSource("heads")
    void theWaiterIsNamedInEveryStateAndNothingOverlaps(Language language, Head.State state, int parts) {
        for (String who : List.of("Анна К.", "Константин Р.", "Wolfeschlegelstein A.", "Я")) {
            List<Text> texts = lower(language, head(state, OrderType.DINE_IN, who, 4), parts);
            String details = details(texts);
            assertTrue(details.replaceFirst("^487( ·)? ", "").startsWith(who.substring(0, 1)), details);
            double end = 0;
            for (Text text : texts) {
                assertTrue(text.getX() >= end, () -> text.getText() + " lies on what is left of it");
                end = text.getX() + text.getLayoutBounds().getWidth();
            }
            assertTrue(end <= NARROWEST - Spacing.SIDE);
        }
    }

    @Test
    void aNameThatFitsIsWholeAndALongOneEndsWithAnEllipsis() {
        assertEquals(
                "487 · Анна", details(lower(Language.RU, head(Head.State.GOING, OrderType.DINE_IN, "Анна", 4), 1)));
        String cut = details(lower(Language.RU, head(Head.State.GOING, OrderType.DINE_IN, "Константин Р.", 4), 1));
        assertTrue(cut.matches("487 · К.*…"), cut);
    }

    @Test
    void whatHasNoTableGoesByItsNumberFirst() {
        String words = details(lower(Language.RU, head(Head.State.HELD, OrderType.TAKEAWAY, "Константин Р.", 12), 1));
        assertEquals("487", words);
    }

    @Test
    void aCheckWithoutGuestsCountsNone() {
        List<Text> texts = lower(Language.EN, head(Head.State.GOING, OrderType.DINE_IN, "Анна К.", 0), 1);
        assertEquals("487 · Анна К.", texts.getLast().getText());
        double end = texts.getLast().getX() + texts.getLast().getLayoutBounds().getWidth();
        assertEquals(NARROWEST - Spacing.SIDE, end, 0.5);
    }

    private static Head head(Head.State state, OrderType type, String who, int covers) {
        return new Head(1, state, type, type == OrderType.DINE_IN ? 12 : null, 487, who, covers, "12:48", null);
    }

    /// Number and name; right of them stand the covers.
    private static String details(List<Text> texts) {
        return texts.get(texts.size() - 2).getText();
    }

    /// What stands in the lower line, from the left.
    private static List<Text> lower(Language language, Head head, int parts) {
        return Fx.get(() -> {
            HeadPane pane = new HeadPane(new Type(), new Texts(language, "os.qres.kitchen.texts"));
            pane.show(head, new Piece(1, 1, parts, 0, 0, 100, List.of(), List.of()), NARROWEST);
            return pane.getChildren().stream()
                    .filter(node -> node.getClass() == Text.class)
                    .map(Text.class::cast)
                    .filter(text -> text.getY() > 45)
                    .sorted((one, other) -> Double.compare(one.getX(), other.getX()))
                    .toList();
        });
    }
}
