package os.qres.terminal.controls;

import java.util.List;
import java.util.function.Function;
import javafx.beans.property.IntegerProperty;
import javafx.beans.property.SimpleIntegerProperty;
import javafx.scene.Node;
import javafx.scene.control.Button;
import javafx.scene.control.Label;
import javafx.scene.layout.ColumnConstraints;
import javafx.scene.layout.GridPane;
import javafx.scene.layout.HBox;
import javafx.scene.layout.Priority;
import javafx.scene.layout.RowConstraints;
import javafx.scene.layout.VBox;
import os.qres.terminal.text.Texts;
import os.qres.terminal.theme.Icons;

/// Equal cells in rows and columns; what does not fit is on the next page, never under a scroll bar. An item
/// keeps its place as long as the list before it stays.
public final class PagedGrid<T> extends VBox {
    private final int perPage;
    private final int columns;
    private final Function<T, ? extends Node> cell;
    private final GridPane grid = new GridPane();
    private final HBox pager = new HBox();
    private final Label place = new Label();
    private final Texts texts;
    private final IntegerProperty page = new SimpleIntegerProperty();
    private List<T> items = List.of();

    public PagedGrid(int columns, int rows, double gap, Texts texts, Function<T, ? extends Node> cell) {
        this.perPage = columns * rows;
        this.columns = columns;
        this.cell = cell;
        this.texts = texts;
        getStyleClass().add("paged-grid");
        grid.setHgap(gap);
        grid.setVgap(gap);
        for (int i = 0; i < columns; i++) {
            ColumnConstraints column = new ColumnConstraints();
            column.setPercentWidth(100.0 / columns);
            grid.getColumnConstraints().add(column);
        }
        for (int i = 0; i < rows; i++) {
            RowConstraints row = new RowConstraints();
            row.setPercentHeight(100.0 / rows);
            grid.getRowConstraints().add(row);
        }
        setVgrow(grid, Priority.ALWAYS);
        pager.getStyleClass().add("pager");
        pager.getChildren().addAll(turn("page-previous", Icons.BACK, -1), place, turn("page-next", Icons.FORWARD, 1));
        getChildren().addAll(grid, pager);
        page.addListener((_, _, _) -> fill());
    }

    /// Shows these, on the page of the moment if there still is one.
    public void setItems(List<T> newItems) {
        items = List.copyOf(newItems);
        page.set(Math.min(page.get(), pages() - 1));
        fill();
    }

    public IntegerProperty page() {
        return page;
    }

    public int pages() {
        return Math.max(1, (items.size() + perPage - 1) / perPage);
    }

    private void fill() {
        grid.getChildren().clear();
        int first = page.get() * perPage;
        for (int i = first; i < Math.min(items.size(), first + perPage); i++) {
            Node node = cell.apply(items.get(i));
            grid.add(node, (i - first) % columns, (i - first) / columns);
        }
        pager.setVisible(pages() > 1);
        pager.setManaged(pages() > 1);
        place.setText(texts.get("page.of", page.get() + 1, pages()));
        pager.getChildren().getFirst().setDisable(page.get() == 0);
        pager.getChildren().getLast().setDisable(page.get() == pages() - 1);
    }

    private Button turn(String id, Icons icon, int by) {
        Button button = new Button("", icon.node());
        button.setId(id);
        button.textProperty().bind(texts.text(by > 0 ? "page.next" : "page.previous"));
        button.setOnAction(_ -> page.set(page.get() + by));
        return button;
    }
}
