package os.qres.pos.order;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.nio.file.Path;
import java.time.Instant;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import javafx.scene.Node;
import javafx.scene.control.Button;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import os.qres.model.identity.ApprovalGrant;
import os.qres.model.identity.ApprovalRequest;
import os.qres.model.menu.Availability;
import os.qres.pos.DemoHouse;
import os.qres.pos.TestScreens;
import os.qres.pos.draft.ItemFace;
import os.qres.terminal.connection.Command;
import os.qres.terminal.text.Language;
import os.qres.terminal.theme.Theme;
import os.qres.test.screen.Fx;

/// A waiter says at the table what the kitchen has told him: a dish has run out, or so many are left.
class DishOfferTest {
    private static final int SALMON = DemoHouse.dish("Лосось на гриле").id();

    @TempDir
    Path folder;

    private TestScreens.Stand stand;

    @BeforeEach
    void open() {
        stand = TestScreens.DISH.open(folder, Theme.Mode.LIGHT, Language.RU, 1280, 800);
    }

    @AfterEach
    void close() {
        Fx.run(stand::close);
    }

    @Test
    void itIsTakenOffByOneTapAndPutBackByAnother() {
        press("dish-off");
        assertEquals(sent("{\"is_available\":false,\"countdown\":null}"), last());
        Fx.run(() -> stand.test().state.awaited(SALMON, new Availability(false, null)));
        Fx.run(() -> stand.test().queue.ok(DemoHouse.dish("Лосось на гриле")));
        assertFalse(isThere("dish-off"), "the question is gone");
        rest();
        assertFalse(isShown("dish-off"));
        press("dish-back");
        assertEquals(sent("{\"is_available\":true,\"countdown\":null}"), last());
    }

    @Test
    void soManyAreLeftAndTheSameAsBeforeByUndo() {
        assertTrue(Fx.get(() -> button("dish-leave").isDisabled()), "nobody has said how many");
        press("key-1");
        press("key-2");
        press("dish-leave");
        assertEquals(sent("{\"is_available\":true,\"countdown\":12}"), last());
        Fx.run(() -> stand.test().queue.ok(DemoHouse.dish("Лосось на гриле")));
        press("toast-undo");
        assertEquals(sent("{\"is_available\":true,\"countdown\":5}"), last());
    }

    @Test
    void withoutTheServerItIsOffHereAtOnceAndWaitsForTheOthers() {
        press("dish-off");
        Fx.run(() -> stand.test().queue.unreachable());
        List<ItemFace> faces = faces();
        assertTrue(faces.stream().filter(face -> face.dishId() == SALMON).allMatch(ItemFace::off));
        assertEquals(1, Fx.get(() -> stand.test().queue.waiting().size()));
    }

    @Test
    void aManagerAllowsItOnTheSpot() {
        Fx.run(() -> stand.test().waitersMay());
        press("dish-off");
        assertTrue(Fx.get(() -> stand.test().queue.sent().isEmpty()), "the terminal knows that it takes a PIN");
        for (int digit : new int[] {5, 1, 8, 2, 0, 4}) {
            press("key-" + digit);
        }
        assertEquals(
                ApprovalRequest.ofDish("518204", SALMON),
                Fx.get(() -> stand.test().queue.last().body()));
        Fx.run(() -> stand.test().queue.ok(new ApprovalGrant("allowed", 2, "Виктор", Instant.EPOCH)));
        assertEquals(sent("{\"is_available\":false,\"countdown\":null,\"approval\":\"allowed\"}"), last());
    }

    @Test
    void itIsOneOfTheWaitersOwnFromThereToo() {
        press("dish-favourite");
        assertEquals(
                List.of(SALMON), Fx.get(() -> stand.test().house.favourites().of(DemoHouse.ANNA)));
    }

    private List<ItemFace> faces() {
        return Objects.requireNonNull(Fx.get(() -> {
            OrderViewModel order = new OrderViewModel(stand.test().house, stand.desk().frame, 12);
            order.chooseTab(DemoHouse.dish("Лосось на гриле").categoryId());
            return order.state().get().items();
        }));
    }

    private void rest() {
        Fx.run(() -> {
            OrderViewModel order = new OrderViewModel(stand.test().house, stand.desk().frame, 12);
            new DishDialog(stand.desk().desk(), order, new DishOffer(stand.test().house, stand.desk().frame, SALMON))
                    .open();
        });
    }

    private static String sent(String body) {
        return "PATCH /dishes/" + SALMON + "/availability " + body;
    }

    private String last() {
        return Objects.requireNonNull(Fx.get(() -> {
            Command<?> last = stand.test().queue.last();
            return last.method() + " " + last.path() + " " + last.body();
        }));
    }

    private void press(String id) {
        Fx.run(() -> button(id).fire());
    }

    private Button button(String id) {
        return (Button) Objects.requireNonNull(found(id).orElse(null), id);
    }

    private boolean isThere(String id) {
        return Boolean.TRUE.equals(Fx.get(() -> found(id).isPresent()));
    }

    private boolean isShown(String id) {
        return Boolean.TRUE.equals(
                Fx.get(() -> found(id).filter(Node::isVisible).isPresent()));
    }

    private Optional<Node> found(String id) {
        stand.scene().getRoot().applyCss();
        stand.scene().getRoot().layout();
        return stand.scene().getRoot().lookupAll("#" + id).stream().reduce((_, later) -> later);
    }
}
