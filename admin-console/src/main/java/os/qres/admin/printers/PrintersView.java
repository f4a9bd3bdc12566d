package os.qres.admin.printers;

import java.util.ArrayList;
import java.util.List;
import javafx.scene.Node;
import javafx.scene.Parent;
import javafx.scene.layout.VBox;
import javafx.util.Subscription;
import os.qres.admin.controls.ListPane;
import os.qres.admin.controls.Rows;
import os.qres.admin.controls.Workbench;
import os.qres.model.printing.PrinterStatus;
import os.qres.model.printing.PrinterView;
import os.qres.terminal.controls.Fxml;
import os.qres.terminal.controls.Layers;
import os.qres.terminal.controls.Ticker;
import os.qres.terminal.controls.View;
import os.qres.terminal.text.Texts;
import os.qres.terminal.theme.Icons;

/// The list of printers beside the chosen one's form and queue.
final class PrintersView implements View {
    private final PrintersViewModel model;
    private final Texts texts;
    private final Ticker ticker;
    private final PrinterController controller;
    private final RoutesBox routes;
    private final JobLines jobs;
    private final ListPane<PrinterView> list;
    private final Workbench<PrinterView> workbench;
    private final List<Subscription> subscriptions = new ArrayList<>();
    private int beats;

    PrintersView(PrintersViewModel model, Layers layers, Ticker ticker) {
        this.model = model;
        this.ticker = ticker;
        this.texts = model.desk().texts();
        this.controller = new PrinterController(model);
        Parent form = Fxml.load(controller, texts);
        this.routes = new RoutesBox(model);
        this.jobs = new JobLines(model, layers);
        controller.routes.getChildren().add(routes);
        controller.queue.getChildren().add(jobs);
        this.list = new ListPane<>(model.editor(), this::row, "printer.empty");
        this.workbench = new Workbench<>(model.editor(), "printer.", list, form);
        workbench.setId("printers");
        VBox above = new VBox();
        above.getStyleClass().addAll("list-above", "id-rows");
        if (model.desk().mayEdit()) {
            above.getChildren()
                    .addAll(LogoDialog.button(model.desk(), layers), TerminalsDialog.button(model.desk(), layers));
        }
        above.getChildren().add(FiscalDialog.button(model.desk(), layers));
        workbench.above(above);
    }

    @Override
    public Parent root() {
        return workbench;
    }

    @Override
    public void shown() {
        workbench.shown();
        subscriptions.add(model.editor().subject().subscribe(_ -> head()));
        subscriptions.add(model.editor().shelf().shown().subscribe(this::head));
        subscriptions.add(model.jobs().subscribe(jobs::redraw));
        subscriptions.add(model.stations().subscribe(routes::redraw));
        subscriptions.add(model.locations().subscribe(routes::redraw));
        subscriptions.add(ticker.beats().subscribe(_ -> beat()));
        routes.redraw();
        jobs.redraw();
        model.refreshJobs();
    }

    @Override
    public void hidden() {
        workbench.hidden();
        subscriptions.forEach(Subscription::unsubscribe);
        subscriptions.clear();
    }

    /// A queue moves without anybody being told of each chit.
    private void beat() {
        beats++;
        if (beats % 2 == 0) {
            model.refreshJobs();
        }
    }

    private Node row(PrinterView printer) {
        String second = printer.address();
        if (!printer.isActive()) {
            return Rows.twoLines(printer.name(), second, Rows.tag(Icons.OFF, texts.get("printer.off")));
        }
        PrinterStatus status = printer.status();
        List<Node> tags = new ArrayList<>();
        if (status.held() + status.failed() > 0) {
            tags.add(Rows.tag(Icons.TICKET_HELD, Integer.toString(status.held() + status.failed()), "warning"));
        }
        tags.add(Rows.tag(
                PrinterWords.icon(status.state()),
                model.words().state(status.state()),
                PrinterWords.style(status.state())));
        return Rows.twoLines(printer.name(), second, tags.toArray(Node[]::new));
    }

    private void head() {
        PrinterView printer = model.chosen().orElse(null);
        controller.title.setText(printer == null ? texts.get("printer.new") : printer.name());
        show(controller.test, printer != null);
        show(controller.remove, printer != null);
        show(controller.queueCard, printer != null);
        show(controller.state, printer != null && printer.isActive());
        if (printer == null) {
            return;
        }
        PrinterStatus status = printer.status();
        controller.state.setText(model.words().state(status.state()));
        controller.state.setGraphic(PrinterWords.icon(status.state()).node());
        controller.state.getStyleClass().removeAll("success", "muted", "warning", "danger");
        controller.state.getStyleClass().add(PrinterWords.style(status.state()));
        controller.counts.setText(texts.get("printer.counts", status.waiting(), status.held(), status.failed()));
    }

    private static void show(Node node, boolean visible) {
        node.setVisible(visible);
        node.setManaged(visible);
    }
}
