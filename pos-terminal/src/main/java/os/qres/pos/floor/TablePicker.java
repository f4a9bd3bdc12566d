package os.qres.pos.floor;

import java.util.function.IntConsumer;
import javafx.scene.layout.VBox;
import javafx.util.Subscription;
import os.qres.pos.frame.Desk;
import os.qres.pos.house.Memory;
import os.qres.pos.house.Way;
import os.qres.terminal.controls.Dialog;

/// The plan, to choose a table from.
public final class TablePicker {
    private static final double ROOMY = 1500;

    private final Desk desk;
    private final Dialog dialog;
    private Subscription active = Subscription.EMPTY;

    public TablePicker(Desk desk, String title, IntConsumer onTable) {
        this.desk = desk;
        FloorViewModel floor = new FloorViewModel(
                desk.house(),
                new Choosing(desk.way(), table -> {
                    close();
                    onTable.accept(table);
                }),
                Memory.none());
        PlaceTabs tabs = new PlaceTabs(floor);
        FloorStage stage = new FloorStage(floor, desk);
        boolean roomy = desk.layers().getWidth() >= ROOMY;
        stage.setPrefSize(roomy ? 1400 : 1000, roomy ? 640 : 440);
        VBox content = new VBox(tabs, stage);
        content.getStyleClass().add("table-picker");
        dialog = new Dialog(title, content).action("picker-cancel", desk.texts().get("cancel"), this::close);
        dialog.sceneProperty().subscribe(scene -> {
            active.unsubscribe();
            active = scene == null
                    ? Subscription.EMPTY
                    : Subscription.combine(floor.activate(), floor.view().subscribe(view -> {
                        tabs.show(view);
                        stage.show(view);
                    }));
        });
    }

    public void open() {
        desk.layers().open(dialog);
    }

    private void close() {
        desk.layers().close(dialog);
    }

    /// Where a tap on a table leads while one is chosen.
    private record Choosing(Way way, IntConsumer onTable) implements Way {
        @Override
        public void floor() {
            way.floor();
        }

        @Override
        public void table(int tableId) {
            onTable.accept(tableId);
        }

        @Override
        public void payment(int tableId) {
            way.payment(tableId);
        }

        @Override
        public void till() {
            way.till();
        }

        @Override
        public void say(String words) {
            way.say(words);
        }

        @Override
        public void say(String words, Runnable undo) {
            way.say(words, undo);
        }

        @Override
        public void overtaken(String words, Runnable again) {
            way.overtaken(words, again);
        }
    }
}
