package os.qres.admin.printers;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Objects;
import java.util.function.Consumer;
import javafx.beans.value.ChangeListener;
import javafx.beans.value.WeakChangeListener;
import javafx.scene.Node;
import javafx.scene.control.Button;
import javafx.scene.control.ComboBox;
import javafx.scene.layout.HBox;
import javafx.scene.layout.VBox;
import org.jspecify.annotations.Nullable;
import os.qres.admin.controls.Option;
import os.qres.admin.form.ValueEntry;
import os.qres.model.printing.PrintKind;
import os.qres.model.printing.PrintRoute;
import os.qres.model.printing.PrinterView;
import os.qres.terminal.text.Texts;
import os.qres.terminal.theme.Icons;

/// What a printer prints: a line each, of a kind, a station and a location.
final class RoutesBox extends VBox {
    private static final double FIELD = 190;

    private final PrintersViewModel model;
    private final Texts texts;
    private final ValueEntry<PrinterView, List<PrintRoute>> entry;
    private final ChangeListener<List<PrintRoute>> listener = (_, _, _) -> redraw();

    RoutesBox(PrintersViewModel model) {
        this.model = model;
        this.texts = model.desk().texts();
        this.entry = model.form().routes;
        getStyleClass().add("id-rows");
        entry.value().addListener(new WeakChangeListener<>(listener));
    }

    void redraw() {
        List<Node> lines = new ArrayList<>();
        for (int i = 0; i < entry.get().size(); i++) {
            lines.add(line(i, entry.get().get(i)));
        }
        Button add = new Button(texts.get("printer.route.add"), Icons.PLUS.node());
        add.setId("route-add");
        add.getStyleClass().add("filter-chip");
        add.setOnAction(_ -> add());
        lines.add(add);
        getChildren().setAll(lines);
    }

    private void add() {
        var routes = new ArrayList<>(entry.get());
        routes.add(new PrintRoute(PrintKind.KITCHEN, null, null));
        entry.value().set(List.copyOf(routes));
    }

    private void put(int place, @Nullable PrintRoute route) {
        var routes = new ArrayList<>(entry.get());
        if (route == null) {
            routes.remove(place);
        } else {
            routes.set(place, route);
        }
        entry.value().set(List.copyOf(routes));
    }

    private Node line(int place, PrintRoute route) {
        HBox line = new HBox(kinds(place, route));
        if (isStations(route.kind())) {
            line.getChildren()
                    .add(choice(
                            model.stationOptions(),
                            route.stationId(),
                            station -> put(place, new PrintRoute(route.kind(), station, route.locationId()))));
        }
        line.getChildren()
                .add(choice(
                        model.locationOptions(),
                        route.locationId(),
                        location -> put(place, new PrintRoute(route.kind(), route.stationId(), location))));
        Button out = new Button("", Icons.CLOSE.node());
        out.getStyleClass().addAll("plain", "take-out");
        out.setAccessibleText(texts.get("take-out"));
        out.setOnAction(_ -> put(place, null));
        line.getChildren().add(out);
        line.getStyleClass().add("form-row");
        return line;
    }

    private Node kinds(int place, PrintRoute route) {
        List<Option<@Nullable PrintKind>> options = Arrays.stream(PrintKind.values())
                .filter(kind -> kind != PrintKind.TEST && kind != PrintKind.DRAWER)
                .map(kind -> new Option<@Nullable PrintKind>(kind, model.words().kind(kind)))
                .toList();
        return choice(
                options,
                route.kind(),
                kind -> put(
                        place,
                        new PrintRoute(
                                Objects.requireNonNull(kind),
                                isStations(kind) ? route.stationId() : null,
                                route.locationId())));
    }

    private static boolean isStations(PrintKind kind) {
        return kind == PrintKind.KITCHEN || kind == PrintKind.UNSEEN;
    }

    /// Tells of what is chosen otherwise than it is.
    static <T> ComboBox<Option<@Nullable T>> choice(
            List<Option<@Nullable T>> options, @Nullable T now, Consumer<@Nullable T> then) {
        ComboBox<Option<@Nullable T>> box = new ComboBox<>();
        box.getItems().setAll(options);
        box.setPrefWidth(FIELD);
        options.stream()
                .filter(option -> Objects.equals(option.value(), now))
                .findFirst()
                .ifPresent(box::setValue);
        box.setOnAction(_ -> {
            Option<@Nullable T> chosen = box.getValue();
            if (chosen != null && !Objects.equals(chosen.value(), now)) {
                then.accept(chosen.value());
            }
        });
        return box;
    }
}
