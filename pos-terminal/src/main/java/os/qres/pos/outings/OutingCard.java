package os.qres.pos.outings;

import javafx.css.PseudoClass;
import javafx.geometry.Pos;
import javafx.scene.control.Button;
import javafx.scene.control.ContentDisplay;
import javafx.scene.control.Label;
import javafx.scene.layout.HBox;
import javafx.scene.layout.Priority;
import javafx.scene.layout.Region;
import javafx.scene.layout.VBox;
import os.qres.model.orders.OrderType;
import os.qres.pos.frame.Desk;
import os.qres.pos.frame.Names;
import os.qres.terminal.theme.Icons;

/// A check without a table on the floor: number and promised time, guest and state.
final class OutingCard extends Button {
    private static final PseudoClass LATE = PseudoClass.getPseudoClass("late");

    private final String name;
    private final Label guest = new Label();
    private final Label state = new Label();

    OutingCard(Desk desk, OutingFace face, Runnable open) {
        name = face.name() == null ? "" : face.name();
        setId("outing-" + (face.number() == null ? "draft" : face.number()));
        getStyleClass().setAll("outing", style(face));
        pseudoClassStateChanged(LATE, face.late());
        setContentDisplay(ContentDisplay.GRAPHIC_ONLY);
        setMaxWidth(Double.MAX_VALUE);
        Icons kind = face.type() == OrderType.DELIVERY ? Icons.DELIVERY : Icons.TAKEAWAY;
        Label number = new Label(face.number() == null ? "–" : Integer.toString(face.number()), kind.node());
        number.getStyleClass().add("outing-number");
        Label time = new Label(face.promisedAt() == null ? "" : desk.formats().time(face.promisedAt()));
        time.getStyleClass().add("outing-time");
        HBox head = new HBox(number, gap());
        head.getStyleClass().add("outing-row");
        if (face.paid()) {
            Label paid = new Label(desk.texts().get("away.paid"), Icons.CHECK.node());
            paid.getStyleClass().add("outing-paid");
            head.getChildren().add(paid);
        }
        head.getChildren().add(time);
        guest.getStyleClass().add("outing-guest");
        guest.setMinWidth(0);
        state.setText(desk.texts().get(word(face)));
        state.setGraphic(icon(face).node());
        state.getStyleClass().add("outing-state");
        state.setMinWidth(Region.USE_PREF_SIZE);
        HBox foot = new HBox(guest, gap(), state);
        foot.getStyleClass().add("outing-row");
        VBox content = new VBox(head, foot);
        content.setAlignment(Pos.CENTER);
        content.getStyleClass().add("outing-face");
        setGraphic(content);
        setAccessibleText(number.getText() + " " + name);
        setOnAction(_ -> open.run());
    }

    private static Region gap() {
        Region gap = new Region();
        HBox.setHgrow(gap, Priority.ALWAYS);
        return gap;
    }

    private static String style(OutingFace face) {
        return switch (face.state()) {
            case DRAFT -> "draft";
            case SENDING, COOKING -> "cooking";
            case READY -> "ready";
            case HANDED -> "handed";
        };
    }

    private static String word(OutingFace face) {
        return switch (face.state()) {
            case DRAFT -> "away.draft";
            case SENDING -> "away.sending";
            case COOKING -> face.late() ? "away.late" : "away.cooking";
            case READY -> "away.ready";
            case HANDED -> "away.handed";
        };
    }

    private static Icons icon(OutingFace face) {
        return switch (face.state()) {
            case DRAFT -> Icons.EDIT;
            case SENDING -> Icons.SEND;
            case COOKING -> face.late() ? Icons.OVER_LIMIT : Icons.TABLE_ORDERED;
            case READY -> Icons.FOOD_READY;
            case HANDED -> Icons.PAY;
        };
    }

    /// As much of the guest's name as there is room for.
    @Override
    protected void layoutChildren() {
        if (getGraphic() instanceof Region content) {
            double width = getWidth() - getInsets().getLeft() - getInsets().getRight();
            content.setPrefWidth(width);
            guest.setText(Names.cut(name, guest.getFont(), width - state.prefWidth(-1) - 14));
        }
        super.layoutChildren();
    }
}
