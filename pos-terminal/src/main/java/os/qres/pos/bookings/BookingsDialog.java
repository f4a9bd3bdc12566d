package os.qres.pos.bookings;

import java.util.List;
import javafx.scene.control.Button;
import javafx.scene.control.Label;
import javafx.scene.layout.HBox;
import javafx.scene.layout.Priority;
import javafx.scene.layout.Region;
import javafx.scene.layout.StackPane;
import javafx.scene.layout.VBox;
import javafx.util.Subscription;
import org.jspecify.annotations.Nullable;
import os.qres.model.bookings.BookingView;
import os.qres.pos.bookings.BookingRow.Taps;
import os.qres.pos.frame.Desk;
import os.qres.pos.frame.Fxml;
import os.qres.terminal.controls.Dialog;
import os.qres.terminal.controls.Notice;
import os.qres.terminal.controls.PagedGrid;
import os.qres.terminal.theme.Icons;

/// The bookings of a day: of a table, or of all; who comes is seated from here, and a new one is taken down.
public final class BookingsDialog {
    private static final int ROWS = 5;

    private final Desk desk;
    private final BookingList list;
    private final BookingWords words;
    private final @Nullable Integer table;
    private final TableChoice tables;
    private final Label day = new Label();
    private final Label partial;
    private final PagedGrid<BookingView> rows;
    private final StackPane stage = new StackPane();
    private final Dialog dialog;
    private Subscription active = Subscription.EMPTY;
    private List<BookingView> drawn = List.of();

    /// @param table nothing for all of them
    public BookingsDialog(Desk desk, @Nullable Integer table, TableChoice tables) {
        this.desk = desk;
        this.table = table;
        this.tables = tables;
        this.list = new BookingList(desk.house(), desk.way(), table);
        this.words = new BookingWords(desk.house());
        day.setId("bookings-day");
        day.getStyleClass().add("bookings-day");
        partial = new Label(desk.texts().get("booking.partial"), Icons.OFFLINE.node());
        partial.getStyleClass().addAll("type-line", "muted");
        Region gap = new Region();
        HBox.setHgrow(gap, Priority.ALWAYS);
        Button add = Fxml.wholeButton(new Button(desk.texts().get("booking.add"), Icons.PLUS.node()));
        add.setId("bookings-add");
        add.setOnAction(_ -> add());
        HBox head = new HBox(
                step("bookings-before", Icons.BACK, -1),
                day,
                step("bookings-after", Icons.FORWARD, 1),
                partial,
                gap,
                add);
        head.getStyleClass().add("booking-line");
        rows = new PagedGrid<>(1, ROWS, 10, desk.texts(), this::row);
        stage.getChildren().setAll(rows);
        stage.getStyleClass().add("booking-list");
        VBox content = new VBox(head, stage);
        content.getStyleClass().add("bookings");
        String title = desk.texts().get("bookings.title");
        dialog = new Dialog(table == null ? title : desk.house().tableName(table) + " · " + title, content)
                .action("bookings-close", desk.texts().get("frame.close"), this::close);
        dialog.sceneProperty().subscribe(scene -> {
            active.unsubscribe();
            active = scene == null
                    ? Subscription.EMPTY
                    : Subscription.combine(
                            list.activate(),
                            list.rows().subscribe(_ -> show()),
                            list.day().subscribe(_ -> show()),
                            list.partial().subscribe(_ -> show()));
        });
    }

    public void open() {
        desk.layers().open(dialog);
    }

    private Button step(String id, Icons icon, int days) {
        Button button = new Button("", icon.node());
        button.setId(id);
        button.getStyleClass().add("icon-button");
        button.setAccessibleText(id);
        button.setOnAction(_ -> list.step(days));
        return button;
    }

    private void show() {
        day.setText(words.day(list.day().get()));
        partial.setVisible(list.partial().get());
        List<BookingView> now = list.rows().get();
        boolean isEmpty = now.isEmpty();
        if (isEmpty) {
            stage.getChildren().setAll(Notice.empty(desk.texts().get("bookings.none")));
        } else if (!stage.getChildren().contains(rows)) {
            stage.getChildren().setAll(rows);
        }
        if (!now.equals(drawn)) {
            drawn = now;
            rows.setItems(now);
        }
    }

    private BookingRow row(BookingView booking) {
        return new BookingRow(
                desk,
                booking,
                list.isLate(booking),
                new Taps(
                        () -> {
                            close();
                            list.seat(booking);
                        },
                        () -> change(booking),
                        () -> list.noShow(booking),
                        () -> list.cancel(booking),
                        () -> list.expectAgain(booking)));
    }

    private void change(BookingView booking) {
        new BookingDialog(desk, new BookingForm(desk.house(), desk.way(), booking), tables).open();
    }

    private void add() {
        if (table != null) {
            add(table);
            return;
        }
        tables.choose(desk.texts().get("booking.table"), this::add);
    }

    private void add(int chosen) {
        new BookingDialog(desk, list.form(chosen), tables).open();
    }

    private void close() {
        desk.layers().close(dialog);
    }
}
