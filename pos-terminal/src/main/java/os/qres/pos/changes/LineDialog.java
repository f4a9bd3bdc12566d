package os.qres.pos.changes;

import java.util.stream.IntStream;
import javafx.scene.Node;
import javafx.scene.control.Button;
import javafx.scene.control.Label;
import javafx.scene.control.ToggleButton;
import javafx.scene.layout.FlowPane;
import javafx.scene.layout.HBox;
import javafx.scene.layout.Region;
import javafx.scene.layout.VBox;
import javafx.util.Subscription;
import os.qres.pos.frame.Desk;
import os.qres.pos.frame.Fxml;
import os.qres.pos.frame.Leave;
import os.qres.pos.house.LineWish;
import os.qres.terminal.controls.Dialog;
import os.qres.terminal.theme.Icons;

/// How many of a sent line, for whom, in which course, and what the kitchen is to know of it.
final class LineDialog {
    private static final int COURSES = 4;
    private static final int FEWEST_SEATS = 4;

    private final Desk desk;
    private final LineChanging changing;
    private final Label quantity = new Label();
    private final Button fewer = step("sent-fewer", Icons.MINUS, "-1");
    private final Button more = step("sent-more", Icons.PLUS, "+1");
    private final FlowPane seats = choices();
    private final FlowPane courses = choices();
    private final Button comment = new Button("", Icons.EDIT.node());
    private final Label notice = new Label("", Icons.WARNING.node());
    private final Dialog dialog;
    private Subscription active = Subscription.EMPTY;

    LineDialog(Desk desk, LineChanging changing) {
        this.desk = desk;
        this.changing = changing;
        quantity.setId("sent-quantity");
        quantity.getStyleClass().add("covers-count");
        fewer.setOnAction(_ -> wish(changing.wish().withQuantity(changing.wish().quantity() - 1)));
        more.setOnAction(_ -> wish(changing.wish().withQuantity(changing.wish().quantity() + 1)));
        comment.setId("sent-comment");
        comment.getStyleClass().add("sent-comment");
        comment.setMaxWidth(Double.MAX_VALUE);
        comment.setOnAction(_ -> new CommentDialog(
                        desk,
                        changing.wish().comment(),
                        words -> wish(changing.wish().withComment(words)))
                .open());
        notice.setId("sent-notice");
        notice.getStyleClass().addAll("check-problem", "warning");
        notice.setWrapText(true);
        notice.setMinHeight(Region.USE_PREF_SIZE);
        HBox portions = new HBox(fewer, quantity, more);
        portions.getStyleClass().addAll("covers-row", "sent-portions");
        VBox content = new VBox(portions, seats, courses, comment, notice);
        content.getStyleClass().add("sent-entry");
        dialog = new Dialog(changing.title(), content)
                .action("sent-cancel", desk.texts().get("cancel"), this::close)
                .action("sent-keep", desk.texts().get("sent.keep"), this::keep, "primary");
        dialog.sceneProperty().subscribe(scene -> {
            active.unsubscribe();
            active = scene == null ? Subscription.EMPTY : desk.house().onChange(this::refresh);
        });
    }

    void open() {
        desk.layers().open(dialog);
    }

    private void wish(LineWish wish) {
        changing.wish(wish);
        show();
    }

    private void refresh() {
        changing.refresh();
        show();
    }

    private void show() {
        LineWish wish = changing.wish();
        boolean isChangeable = changing.isChangeable();
        quantity.setText(Integer.toString(wish.quantity()));
        fewer.setDisable(!isChangeable || wish.quantity() == 1);
        more.setDisable(!changing.mayBeMore());
        seats.getChildren()
                .setAll(IntStream.rangeClosed(0, changing.seats(FEWEST_SEATS))
                        .mapToObj(seat -> choice(
                                "sent-seat-" + seat,
                                seat == 0
                                        ? desk.texts().get("line.seat.all")
                                        : desk.texts().get("line.seat", seat),
                                seat == wish.seat(),
                                () -> wish(changing.wish().withSeat(seat))))
                        .toList());
        courses.getChildren()
                .setAll(IntStream.rangeClosed(1, Math.max(COURSES, wish.course()))
                        .mapToObj(course -> choice(
                                "sent-course-" + course,
                                desk.texts().get("line.course", course),
                                course == wish.course(),
                                () -> wish(changing.wish().withCourse(course))))
                        .toList());
        comment.setText(wish.comment() == null ? desk.texts().get("line.comment") : wish.comment());
        comment.setDisable(!isChangeable);
        notice.setText(changing.notice().orElse(""));
        notice.setVisible(changing.notice().isPresent());
        notice.setManaged(notice.isVisible());
        dialog.lookup("#sent-keep").setDisable(!changing.mayKeep());
    }

    private Node choice(String id, String words, boolean isChosen, Runnable onChoose) {
        ToggleButton button = Fxml.whole(new ToggleButton(words));
        button.setId(id);
        button.setSelected(isChosen);
        button.setDisable(!changing.isChangeable());
        button.setOnAction(_ -> onChoose.run());
        return button;
    }

    private static FlowPane choices() {
        FlowPane pane = new FlowPane();
        pane.getStyleClass().add("changes-choices");
        return pane;
    }

    private static Button step(String id, Icons icon, String words) {
        Button button = new Button("", icon.node());
        button.setId(id);
        button.getStyleClass().add("icon-button");
        button.setAccessibleText(words);
        return button;
    }

    private void keep() {
        if (changing.needsApproval()) {
            Leave.toCancel(desk, changing.orderId(), 1, approvals -> changing.keep(approvals.poll(), this::kept));
        } else {
            changing.keep(null, this::kept);
        }
        show();
    }

    private void kept() {
        if (changing.isOver()) {
            close();
        } else {
            show();
        }
    }

    private void close() {
        desk.layers().close(dialog);
    }
}
