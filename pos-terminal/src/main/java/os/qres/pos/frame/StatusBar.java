package os.qres.pos.frame;

import javafx.scene.control.Button;
import javafx.scene.control.ContentDisplay;
import javafx.scene.layout.HBox;
import javafx.util.Subscription;
import os.qres.pos.house.Person;
import os.qres.terminal.controls.ClockLabel;
import os.qres.terminal.controls.ConnectionLight;
import os.qres.terminal.theme.Icons;

/// The right end of every screen's head: what needs attention, the connection, the time, who is signed in.
public final class StatusBar extends HBox {
    private final Desk desk;
    private final Button attention = new Button("", Icons.ATTENTION.node());
    private Subscription changes = Subscription.EMPTY;

    public StatusBar(Desk desk) {
        this.desk = desk;
        getStyleClass().add("status-bar");
        Fxml.whole(this);
        attention.setId("attention");
        attention.getStyleClass().add("danger");
        attention.setOnAction(_ -> new AttentionDialog(desk).open());
        getChildren()
                .addAll(
                        Fxml.whole(new PrinterLight(desk)),
                        Fxml.whole(attention),
                        Fxml.whole(new ConnectionLight(desk.connection(), desk.texts())),
                        Fxml.whole(new ClockLabel(desk.formats(), desk.ticker())),
                        Fxml.whole(person()),
                        more());
        sceneProperty().subscribe(scene -> {
            changes.unsubscribe();
            changes = scene == null
                    ? Subscription.EMPTY
                    : Subscription.combine(
                            desk.house().onChange(this::showAttention),
                            desk.connection().subscribe((_, _) -> requestLayout()));
            showAttention();
        });
    }

    private void showAttention() {
        int tasks = AttentionTask.of(desk.house()).size();
        String words = desk.texts().get("attention", tasks);
        attention.setAccessibleText(words);
        attention.setText(Fxml.isRoomy(getScene()) ? words : Integer.toString(tasks));
        attention.setVisible(tasks > 0);
        attention.setManaged(tasks > 0);
    }

    private Button person() {
        Person person = desk.house().person().get();
        Button chip = new Button(person == null ? "" : person.shortName(), Icons.LOCK.node());
        chip.setId("lock");
        chip.setAccessibleText(desk.texts().get("frame.lock"));
        chip.setOnAction(_ -> desk.lock().run());
        return chip;
    }

    private Button more() {
        Button more = new Button("", Icons.MORE.node());
        more.setId("more");
        more.setContentDisplay(ContentDisplay.GRAPHIC_ONLY);
        more.getStyleClass().add("icon-button");
        more.setAccessibleText(desk.texts().get("frame.menu"));
        more.setOnAction(_ -> new SettingsDialog(desk).open());
        return more;
    }
}
