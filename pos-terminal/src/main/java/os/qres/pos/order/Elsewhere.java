package os.qres.pos.order;

import java.util.List;
import java.util.Optional;
import java.util.function.IntSupplier;
import javafx.css.PseudoClass;
import javafx.scene.control.Button;
import javafx.util.Subscription;
import os.qres.pos.draft.CheckDraft;
import os.qres.pos.frame.Desk;
import os.qres.pos.frame.Fxml;
import os.qres.pos.house.House;
import os.qres.pos.house.Person;
import os.qres.pos.outings.AwayQueue;
import os.qres.pos.tables.Areas;
import os.qres.pos.tables.FloorFaces;
import os.qres.pos.tables.Limits;
import os.qres.pos.tables.TableFace;
import os.qres.pos.tables.Waiting;
import os.qres.terminal.theme.Icons;

/// While one table is served: the most urgent other table or check that waits, a tap away. On a narrow screen its time
/// stands below its name.
final class Elsewhere extends Button {
    private static final PseudoClass TWO_LINES = PseudoClass.getPseudoClass("two-lines");

    private final Desk desk;
    private final IntSupplier served;

    /// @param served the table that is served now
    Elsewhere(Desk desk, IntSupplier served) {
        this.desk = desk;
        this.served = served;
        setId("elsewhere");
        getStyleClass().add("elsewhere");
        Fxml.wholeButton(this);
        show(Optional.empty());
    }

    Subscription activate() {
        return Subscription.combine(
                desk.house().onChange(this::refresh), desk.house().now().subscribe((_, _) -> refresh()));
    }

    private void refresh() {
        House house = desk.house();
        Person person = house.person().get();
        FloorFaces faces = new FloorFaces(
                Limits.of(house),
                person == null ? null : person.id(),
                person != null && person.everyTable(),
                house.unseenOrders(),
                Areas.of(house),
                List.of());
        List<CheckDraft> drafts = List.copyOf(house.drafts().byTable().values());
        List<TableFace> tables = faces.of(
                List.copyOf(house.state().tables().values()),
                List.copyOf(house.state().orders().values()),
                drafts,
                house.instant());
        show(AwayQueue.with(house, tables).stream()
                .filter(waiting -> waiting.key() != served.getAsInt())
                .findFirst());
    }

    private void show(Optional<Waiting> waiting) {
        setVisible(waiting.isPresent());
        setManaged(waiting.isPresent());
        waiting.ifPresent(this::show);
    }

    private void show(Waiting waiting) {
        String table = desk.house().shortName(waiting.key());
        String time = desk.formats().since(waiting.since());
        getStyleClass().removeAll("success", "warning", "danger");
        switch (waiting.reason()) {
            case CALL -> say("elsewhere.call", Icons.ATTENTION, "danger", table, time);
            case BILL -> say("elsewhere.bill", Icons.BILL_PRINTED, "danger", table, time);
            case UNSEEN -> say("elsewhere.unseen", Icons.UNSEEN, "danger", table, time);
            case NO_ORDER -> say("elsewhere.no_order", Icons.OVER_LIMIT, "danger", table, time);
            case FOOD_READY -> say("elsewhere.ready", Icons.FOOD_READY, "success", table, time);
            case UNPAID -> say("elsewhere.unpaid", Icons.BILL_PRINTED, "warning", table, time);
            case SLOW_KITCHEN -> say("elsewhere.slow", Icons.OVER_LIMIT, "warning", table, time);
        }
        setOnAction(_ -> desk.way().table(waiting.key()));
    }

    private void say(String key, Icons icon, String style, String table, String time) {
        boolean isRoomy = Fxml.isRoomy(getScene());
        setText(isRoomy ? desk.texts().get(key, table, time) : table + "\n" + time);
        pseudoClassStateChanged(TWO_LINES, !isRoomy);
        setGraphic(icon.node());
        getStyleClass().add(style);
    }
}
