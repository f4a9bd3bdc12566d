package os.qres.kitchen.screen;

import java.util.List;
import java.util.stream.Collectors;
import javafx.scene.Node;
import javafx.scene.control.Button;
import javafx.scene.control.Label;
import javafx.scene.layout.HBox;
import javafx.scene.layout.Priority;
import javafx.scene.layout.Region;
import javafx.scene.layout.VBox;
import org.jspecify.annotations.Nullable;
import os.qres.kitchen.handover.TakenTickets;
import os.qres.kitchen.layout.Look;
import os.qres.kitchen.tickets.Station;
import os.qres.model.kitchen.TicketView;
import os.qres.terminal.controls.Dialog;
import os.qres.terminal.controls.Notice;
import os.qres.terminal.controls.PagedGrid;
import os.qres.terminal.program.Kit;

/// What was bumped within the last hour, at the pass what was handed over; a press brings it back.
final class RecentList {
    private static final int ROWS = 5;
    private static final int COLUMNS = 2;

    private final Kit kit;
    private final KitchenViewModel kitchen;
    private final Words words;
    private List<TicketView> tickets = List.of();
    private @Nullable PagedGrid<TicketView> grid;
    private @Nullable Dialog dialog;

    RecentList(Kit kit, KitchenViewModel kitchen, Words words) {
        this.kit = kit;
        this.kitchen = kitchen;
        this.words = words;
    }

    boolean isOpen() {
        return dialog != null && kit.layers().asks(dialog);
    }

    void open() {
        tickets = kitchen.recent().get();
        Dialog list = new Dialog(say("title"), content());
        list.getStyleClass().add("recent-list");
        list.action("recent-close", kit.texts().get("close"), this::close);
        dialog = list;
        kit.layers().open(list);
    }

    void close() {
        if (dialog != null) {
            kit.layers().close(dialog);
        }
        dialog = null;
    }

    void turnPage(int pages) {
        if (grid != null) {
            grid.page().set(Math.clamp((long) grid.page().get() + pages, 0, grid.pages() - 1));
        }
    }

    /// @param place 1 to 10 on the page
    void recall(int place) {
        int page = grid == null ? 0 : grid.page().get();
        int index = page * ROWS * COLUMNS + place - 1;
        if (index < tickets.size()) {
            recall(tickets.get(index));
        }
    }

    private void recall(TicketView ticket) {
        close();
        kitchen.recall(ticket);
    }

    private Node content() {
        if (tickets.isEmpty()) {
            return Notice.empty(say("empty"));
        }
        PagedGrid<TicketView> pages = new PagedGrid<>(COLUMNS, ROWS, 12, kit.texts(), this::cell);
        pages.setItems(tickets);
        grid = pages;
        Label hint = new Label(say("hint"));
        hint.getStyleClass().add("recent-hint");
        VBox content = new VBox(hint, pages);
        content.getStyleClass().add("recent-content");
        return content;
    }

    private Button cell(TicketView ticket) {
        Label title = new Label(words.title(ticket));
        title.getStyleClass().add("recent-title");
        String waiter = ticket.waiterName() == null ? "" : ticket.waiterName();
        boolean saysNumber = ticket.tableNumber() != null && !TakenTickets.isOurs(ticket);
        Label number = new Label(saysNumber ? ticket.orderNumber() + " · " + waiter : waiter);
        number.getStyleClass().add("recent-detail");
        Region middle = new Region();
        HBox.setHgrow(middle, Priority.ALWAYS);
        String time = kit.formats().time(Station.bumpedAt(ticket));
        Label done = new Label(say("done_at", time));
        done.getStyleClass().add("recent-detail");
        HBox first =
                new HBox(new KeyCap(Integer.toString((tickets.indexOf(ticket) + 1) % 10)), title, number, middle, done);
        first.getStyleClass().add("recent-line");
        Label dishes = new Label(dishes(ticket));
        dishes.getStyleClass().add("recent-dishes");
        VBox card = new VBox(first, dishes);
        card.getStyleClass().add("recent-card");
        Button cell = new Button("", card);
        cell.getStyleClass().add("tile");
        cell.setFocusTraversable(false);
        cell.setMaxSize(Double.MAX_VALUE, Double.MAX_VALUE);
        card.prefWidthProperty().bind(cell.widthProperty().subtract(32));
        cell.setOnAction(_ -> recall(ticket));
        return cell;
    }

    private String say(String what, Object... values) {
        return kit.texts().get((kitchen.isPass() ? "handed." : "recent.") + what, values);
    }

    private static String dishes(TicketView ticket) {
        return ticket.lines().stream()
                .filter(line -> Look.of(line.status()) != Look.VOID)
                .map(line -> line.quantity() + " " + line.name())
                .collect(Collectors.joining(", "));
    }
}
