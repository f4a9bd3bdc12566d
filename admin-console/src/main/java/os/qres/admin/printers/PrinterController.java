package os.qres.admin.printers;

import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import javafx.fxml.FXML;
import javafx.scene.control.Button;
import javafx.scene.control.Label;
import javafx.scene.layout.HBox;
import javafx.scene.layout.VBox;
import org.jspecify.annotations.Nullable;
import os.qres.admin.controls.FlagBox;
import os.qres.admin.controls.Option;
import os.qres.admin.controls.PickBox;
import os.qres.admin.controls.TextBox;
import os.qres.model.printing.PrinterCodePage;
import os.qres.model.printing.PrinterConnection;
import os.qres.model.printing.SerialFlow;
import os.qres.model.printing.SerialParity;
import os.qres.terminal.text.Language;

/// Wires a printer's form.
public final class PrinterController {
    private final PrintersViewModel model;

    @FXML
    Label title, state, counts;
    @FXML
    Button test, remove;
    @FXML
    TextBox name, address, baud, codePageNumber;

    @FXML
    PickBox<PrinterConnection> connection;

    @FXML
    PickBox<SerialParity> parity;

    @FXML
    PickBox<SerialFlow> flowControl;

    @FXML
    HBox serial;

    @FXML
    PickBox<Integer> paperWidth;

    @FXML
    PickBox<PrinterCodePage> codePage;

    @FXML
    PickBox<@Nullable String> language;

    @FXML
    FlagBox answers, printsQr, cuts, hasDrawer, active;
    @FXML
    VBox routes, queue, queueCard;

    PrinterController(PrintersViewModel model) {
        this.model = model;
    }

    @FXML
    void initialize() {
        PrinterForm form = model.form();
        name.show(form.name);
        address.show(form.address);
        baud.show(form.baud);
        codePageNumber.show(form.codePageNumber);
        connection.show(
                form.connection,
                Arrays.stream(PrinterConnection.values())
                        .map(one -> new Option<>(one, model.words().connection(one)))
                        .toList());
        form.connection.value().subscribe(now -> {
            serial.setVisible(now == PrinterConnection.SERIAL);
            serial.setManaged(serial.isVisible());
            address.setHint(
                    switch (now) {
                        case NETWORK -> "192.168.1.50:9100";
                        case DEVICE -> "/dev/usb/lp0";
                        case SERIAL -> "/dev/ttyUSB0, COM3";
                    });
        });
        parity.show(
                form.parity,
                Arrays.stream(SerialParity.values())
                        .map(one -> new Option<>(one, said("printer.parity.", one)))
                        .toList());
        flowControl.show(
                form.flowControl,
                Arrays.stream(SerialFlow.values())
                        .map(one -> new Option<>(one, said("printer.flow.", one)))
                        .toList());
        paperWidth.show(form.paperWidth, List.of(millimetres(80), millimetres(58)));
        codePage.show(
                form.codePage,
                Arrays.stream(PrinterCodePage.values())
                        .map(page -> new Option<>(page, page.name()))
                        .toList());
        language.show(
                form.language,
                List.of(
                        new Option<>(null, model.desk().texts().get("printer.language.house")),
                        new Option<>(Language.RU.tag(), "Русский"),
                        new Option<>(Language.EN.tag(), "English")));
        answers.show(form.answers);
        printsQr.show(form.printsQr);
        cuts.show(form.cuts);
        hasDrawer.show(form.hasDrawer);
        active.show(form.active);
    }

    private String said(String key, Enum<?> one) {
        return model.desk().texts().get(key + one.name().toLowerCase(Locale.ROOT));
    }

    private Option<Integer> millimetres(int width) {
        return new Option<>(width, model.desk().texts().get("printer.millimetres", width));
    }

    @FXML
    void test() {
        model.chosen().ifPresent(model::testPage);
    }

    @FXML
    void remove() {
        model.chosen().ifPresent(model::remove);
    }
}
