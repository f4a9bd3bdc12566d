package os.qres.admin.printers;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.stream.Collectors;
import javafx.collections.FXCollections;
import javafx.collections.ObservableList;
import org.jspecify.annotations.Nullable;
import os.qres.admin.controls.Option;
import os.qres.admin.editor.Book;
import os.qres.admin.editor.Desk;
import os.qres.admin.editor.Editor;
import os.qres.admin.editor.Question;
import os.qres.admin.editor.Shelf;
import os.qres.model.floor.LocationView;
import os.qres.model.kitchen.StationView;
import os.qres.model.printing.PrintJobView;
import os.qres.model.printing.PrintRoute;
import os.qres.model.printing.PrinterView;
import os.qres.model.printing.Reroute;
import os.qres.terminal.connection.Command;
import os.qres.terminal.connection.Reply;

/// The printers, the chosen one's form, and its queue.
public final class PrintersViewModel {
    private static final int SHOWN = 50;

    private final Desk desk;
    private final PrinterForm form = new PrinterForm();
    private final Editor<PrinterView> editor;
    private final Shelf<StationView> stations;
    private final Shelf<LocationView> locations;
    private final PrinterWords words;
    private final ObservableList<PrintJobView> jobs = FXCollections.observableArrayList();

    PrintersViewModel(Desk desk, Shelf<StationView> stations) {
        this.desk = desk;
        this.stations = stations;
        this.words = new PrinterWords(desk.texts());
        Book<PrinterView> book = Book.of("/printers", PrinterView.class, PrinterView::id, PrinterView::name)
                .foundBy(printer -> String.join(" ", printer.name(), printer.address(), prints(printer)));
        this.editor = new Editor<>(desk, new Shelf<>(desk, book), form);
        this.locations =
                new Shelf<>(desk, Book.of("/locations", LocationView.class, LocationView::id, LocationView::name));
        editor.subject().subscribe(_ -> refreshJobs());
    }

    Desk desk() {
        return desk;
    }

    Editor<PrinterView> editor() {
        return editor;
    }

    PrinterForm form() {
        return form;
    }

    PrinterWords words() {
        return words;
    }

    /// The chosen printer's chits, newest first.
    ObservableList<PrintJobView> jobs() {
        return jobs;
    }

    /// The chosen printer, with its newest status.
    Optional<PrinterView> chosen() {
        return editor.present().map(printer -> editor.shelf().byId(printer.id()).orElse(printer));
    }

    void refresh() {
        stations.refresh();
        locations.refresh();
        editor.shelf().refresh();
        refreshJobs();
    }

    void refreshJobs() {
        Optional<PrinterView> printer = editor.present();
        if (printer.isEmpty()) {
            jobs.clear();
            return;
        }
        int id = printer.get().id();
        desk.calls()
                .ask(() -> desk.api().list("/printers/" + id + "/jobs?limit=" + SHOWN, PrintJobView.class), reply -> {
                    boolean isStillShown =
                            editor.present().filter(now -> now.id() == id).isPresent();
                    if (isStillShown && reply instanceof Reply.Ok<List<PrintJobView>>(var now)) {
                        jobs.setAll(now);
                    }
                });
    }

    /// Every station, and all of them at once.
    List<Option<@Nullable Integer>> stationOptions() {
        List<Option<@Nullable Integer>> options = new ArrayList<>();
        options.add(new Option<>(null, desk.texts().get("printer.route.all-stations")));
        stations.all()
                .forEach(station -> options.add(
                        new Option<>(station.id(), desk.formats().name(station.name(), station.translations()))));
        return options;
    }

    /// Every location, and all of them at once.
    List<Option<@Nullable Integer>> locationOptions() {
        List<Option<@Nullable Integer>> options = new ArrayList<>();
        options.add(new Option<>(null, desk.texts().get("printer.route.everywhere")));
        locations
                .all()
                .forEach(location -> options.add(
                        new Option<>(location.id(), desk.formats().name(location.name(), location.translations()))));
        return options;
    }

    ObservableList<StationView> stations() {
        return stations.all();
    }

    ObservableList<LocationView> locations() {
        return locations.all();
    }

    /// What a printer prints, in a few words.
    String prints(PrinterView printer) {
        return printer.routes().stream()
                .map(PrintRoute::kind)
                .distinct()
                .map(words::kind)
                .collect(Collectors.joining(", "));
    }

    void testPage(PrinterView printer) {
        send(
                Command.post("/printers/" + printer.id() + "/test", PrintJobView.class),
                desk.texts().get("printer.test.sent", printer.name()));
    }

    /// `release`, `reprint`, `discard`.
    void decide(PrintJobView job, String decision) {
        send(
                Command.post("/print-jobs/" + job.id() + "/" + decision, PrintJobView.class),
                desk.texts().get("printer.decided." + decision, job.title()));
    }

    void reroute(PrintJobView job, PrinterView other) {
        send(
                Command.post("/print-jobs/" + job.id() + "/reroute", new Reroute(other.id()), PrintJobView.class),
                desk.texts().get("printer.decided.reroute", job.title(), other.name()));
    }

    /// The printers that a chit of this one could come out of instead.
    List<PrinterView> others(int printerId) {
        return editor.shelf().all().stream()
                .filter(other -> other.id() != printerId && other.isActive())
                .toList();
    }

    private void send(Command<PrintJobView> command, String said) {
        desk.calls().ask(() -> desk.api().send(command), reply -> {
            desk.speaker().say(reply instanceof Reply.Ok<PrintJobView> ? said : desk.trouble(reply));
            editor.shelf().refresh();
            refreshJobs();
        });
    }

    /// Takes the printer away, after a sentence of what will happen.
    void remove(PrinterView printer) {
        desk.speaker()
                .ask(new Question(
                        desk.texts().get("printer.remove.title", printer.name()),
                        desk.texts().get("printer.remove.words"),
                        List.of(new Question.Choice(
                                "printer-remove-yes",
                                desk.texts().get("printer.remove"),
                                Question.Weight.DANGER,
                                () -> editor.remove(printer, () -> desk.speaker()
                                        .say(desk.texts().get("printer.removed", printer.name())))))));
    }
}
