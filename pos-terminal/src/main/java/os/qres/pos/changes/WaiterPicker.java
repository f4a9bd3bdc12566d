package os.qres.pos.changes;

import java.util.Comparator;
import java.util.List;
import java.util.function.Consumer;
import javafx.scene.control.Button;
import javafx.scene.layout.FlowPane;
import org.jspecify.annotations.Nullable;
import os.qres.model.staff.WaiterView;
import os.qres.pos.frame.Desk;
import os.qres.terminal.controls.Dialog;
import os.qres.terminal.theme.Icons;

/// Asks which waiter: whoever is at work comes first.
final class WaiterPicker {
    private final Desk desk;
    private final String title;
    private final @Nullable Integer except;
    private final Consumer<WaiterView> then;

    /// @param except whom nobody need ask for
    WaiterPicker(Desk desk, String title, @Nullable Integer except, Consumer<WaiterView> then) {
        this.desk = desk;
        this.title = title;
        this.except = except;
        this.then = then;
    }

    void open() {
        FlowPane people = new FlowPane();
        people.getStyleClass().add("changes-choices");
        Dialog question = new Dialog(title, people);
        List<WaiterView> waiters = desk.house().state().waiters().stream()
                .filter(waiter -> except == null || waiter.id() != except)
                .sorted(Comparator.comparing(WaiterView::shiftActive).reversed().thenComparing(WaiterView::fullName))
                .toList();
        for (WaiterView waiter : waiters) {
            Button button = new Button(waiter.fullName(), Icons.PERSON.node());
            button.setId("waiter-" + waiter.id());
            button.getStyleClass().add("changes-choice");
            button.setOnAction(_ -> {
                desk.layers().close(question);
                then.accept(waiter);
            });
            people.getChildren().add(button);
        }
        question.action(
                "waiter-cancel", desk.texts().get("cancel"), () -> desk.layers().close(question));
        desk.layers().open(question);
    }
}
