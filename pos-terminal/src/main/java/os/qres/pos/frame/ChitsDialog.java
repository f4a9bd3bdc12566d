package os.qres.pos.frame;

import java.io.ByteArrayInputStream;
import java.util.List;
import javafx.scene.Node;
import javafx.scene.control.Button;
import javafx.scene.control.Label;
import javafx.scene.image.Image;
import javafx.scene.layout.HBox;
import javafx.scene.layout.Priority;
import javafx.scene.layout.Region;
import javafx.scene.layout.StackPane;
import javafx.scene.layout.VBox;
import os.qres.model.printing.PrintJobView;
import os.qres.model.printing.PrinterStatus;
import os.qres.terminal.controls.Dialog;
import os.qres.terminal.controls.Notice;
import os.qres.terminal.theme.Icons;

/// Asks about a printer's chits, one by one: the paper, where it belongs and since when, and what is to become of it.
final class ChitsDialog {
    private static final double WIDTH = 420;
    private static final double HEIGHT = 460;

    private final Desk desk;
    private final ChitsViewModel model;
    private final StackPane paper = new StackPane();
    private final VBox facts = new VBox();
    private final Label count = new Label();
    private final Dialog dialog;

    ChitsDialog(Desk desk, PrinterStatus printer) {
        this.desk = desk;
        this.model = new ChitsViewModel(desk.house(), desk.way(), printer);
        paper.setMinSize(WIDTH, HEIGHT);
        paper.setMaxSize(WIDTH, HEIGHT);
        paper.getStyleClass().add("chit-paper");
        facts.getStyleClass().add("chit-facts");
        HBox.setHgrow(facts, Priority.ALWAYS);
        count.setId("chit-count");
        HBox content = new HBox(paper, facts);
        content.getStyleClass().add("chit-asked");
        dialog = new Dialog(desk.texts().get("chits.title", printer.name()), content)
                .action("chit-close", desk.texts().get("frame.close"), this::close)
                .action("chit-later", desk.texts().get("chits.later"), model::later)
                .action("chit-discard", desk.texts().get("chits.discard"), this::throwAway);
        if (!others().isEmpty()) {
            dialog.action("chit-reroute", desk.texts().get("chits.reroute"), this::reroute);
        }
        dialog.action("chit-print", desk.texts().get("chits.print"), model::print, "primary");
        model.state().subscribe(this::show);
    }

    void open() {
        desk.layers().open(dialog);
        model.load();
    }

    private List<PrinterStatus> others() {
        return ChitsViewModel.others(desk.house(), model.printer());
    }

    private void close() {
        desk.layers().close(dialog);
    }

    private void show(ChitsState now) {
        boolean isAsking = now instanceof ChitsState.Asking;
        for (String id : List.of("chit-later", "chit-discard", "chit-reroute", "chit-print")) {
            if (dialog.lookup("#" + id) instanceof Button button) {
                button.setDisable(!isAsking);
            }
        }
        switch (now) {
            case ChitsState.Looking() -> busy();
            case ChitsState.Asking(PrintJobView chit, int place, int of) -> ask(chit, place, of);
            case ChitsState.Trouble(String words) -> {
                facts.getChildren().clear();
                paper.getChildren().setAll(Notice.error(words, desk.texts(), model::load));
            }
            case ChitsState.Over() -> close();
        }
    }

    private void busy() {
        paper.getChildren().setAll(Notice.busy(desk.texts().get("till.busy")));
    }

    private void ask(PrintJobView chit, int place, int of) {
        count.setText(desk.texts().get("chits.count", place, of));
        count.getStyleClass().setAll("label", "chit-count");
        facts.getChildren().setAll(count, line(chit.title(), "type-item"));
        if (!model.place(chit).isEmpty()) {
            facts.getChildren().add(line(model.place(chit), "type-item"));
        }
        facts.getChildren()
                .addAll(
                        line(desk.texts().get("chits.age", model.minutes(chit), time(chit)), "type-line"),
                        line(
                                model.printer().name() + " · " + PrintersDialog.state(desk.texts(), model.printer()),
                                "type-line"));
        if (chit.isCopy()) {
            Label copy = line(desk.texts().get("chits.copy"), "type-line");
            copy.setGraphic(Icons.WARNING.node());
            copy.getStyleClass().add("warning");
            facts.getChildren().add(copy);
        }
        busy();
        desk.house().printing().chit(chit.id(), png -> picture(chit, png), words -> {
            if (isShown(chit)) {
                paper.getChildren().setAll(Notice.error(words, desk.texts(), () -> ask(chit, place, of)));
            }
        });
    }

    private String time(PrintJobView chit) {
        return desk.formats().time(chit.createdAt());
    }

    private boolean isShown(PrintJobView chit) {
        return model.state().get() instanceof ChitsState.Asking asking
                && asking.chit().id() == chit.id();
    }

    private void picture(PrintJobView chit, byte[] png) {
        if (isShown(chit)) {
            paper.getChildren()
                    .setAll(new PaperPages("chit-picture", new Image(new ByteArrayInputStream(png)), WIDTH - 40));
        }
    }

    private static Label line(String words, String style) {
        Label label = new Label(words);
        label.setWrapText(true);
        label.setMinHeight(Region.USE_PREF_SIZE);
        label.getStyleClass().add(style);
        return label;
    }

    private void reroute() {
        new OtherPrinterDialog(desk, model.printer(), others(), this::close).open();
    }

    private void throwAway() {
        if (!(model.state().get() instanceof ChitsState.Asking asking)) {
            return;
        }
        Node words = line(desk.texts().get("chits.discard.words", asking.chit().title()), "type-line");
        ((Label) words).setPrefWidth(WIDTH);
        Dialog sure = new Dialog(desk.texts().get("chits.discard.title"), words);
        sure.action("discard-no", desk.texts().get("cancel"), () -> desk.layers()
                        .close(sure))
                .action(
                        "discard-yes",
                        desk.texts().get("chits.discard"),
                        () -> {
                            desk.layers().close(sure);
                            model.throwAway();
                        },
                        "danger");
        desk.layers().open(sure);
    }
}
