package os.qres.admin.printers;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import os.qres.admin.editor.Book;
import os.qres.admin.editor.Desk;
import os.qres.admin.editor.Shelf;
import os.qres.admin.house.Contract;
import os.qres.admin.house.House;
import os.qres.model.kitchen.StationView;
import os.qres.model.printing.PrintJobState;
import os.qres.model.printing.PrintJobView;
import os.qres.model.printing.PrintKind;
import os.qres.model.printing.PrintRoute;
import os.qres.model.printing.PrinterConnection;
import os.qres.model.printing.PrinterDraft;
import os.qres.model.printing.PrinterView;
import os.qres.model.printing.SerialFlow;
import os.qres.model.printing.SerialParity;
import os.qres.test.printer.PaperPrinter;
import os.qres.test.process.Deadline;

class PrintersViewModelTest {
    private static final Duration SOON = Duration.ofSeconds(30);

    @TempDir
    Path folder;

    private final House.Listener listener = new House.Listener();
    private final PaperPrinter paper = new PaperPrinter();
    private House house;
    private PrintersViewModel model;
    private int grill;

    @BeforeEach
    void open() {
        house = House.withAdmin(folder);
        grill = house.post("/stations", "{\"name\": \"Гриль\"}", StationView.class)
                .id();
        Desk desk = house.desk(listener);
        model = new PrintersViewModel(
                desk, new Shelf<>(desk, Book.of("/stations", StationView.class, StationView::id, StationView::name)));
        model.refresh();
    }

    @AfterEach
    void close() {
        house.close();
        paper.close();
    }

    private void add(String name, String address, PrintRoute... routes) {
        PrinterForm form = model.form();
        model.editor().create();
        form.name.text().set(name);
        form.address.text().set(address);
        form.routes.value().set(List.of(routes));
        model.editor().save();
    }

    private PrinterView printer(String name) {
        return model.editor().shelf().all().stream()
                .filter(printer -> printer.name().equals(name))
                .findFirst()
                .orElseThrow();
    }

    @Test
    void theFormSpeaksTheWordsOfTheApi() {
        Contract.assertSpeaks(model.form(), PrinterDraft.class);
    }

    @Test
    void anAddedPrinterPrintsWhatItIsToldAndIsFoundByItsAddress() {
        add("Гриль", paper.address(), new PrintRoute(PrintKind.KITCHEN, grill, null));
        assertEquals("Чеки кухни", model.prints(printer("Гриль")));
        model.editor().shelf().query().set("127.0.0.1");
        assertEquals(1, model.editor().shelf().shown().size());
    }

    @Test
    void anAddressThatIsNoneIsMarkedAtItsField() {
        add("Гриль", "http://example.org");
        assertTrue(model.form().address.error().get().contains("9100"));
    }

    @Test
    void howASerialLineIsSpokenOverIsSaidAndNonsenseIsMarkedAtItsField() {
        PrinterForm form = model.form();
        model.editor().create();
        form.name.text().set("Склад");
        form.connection.value().set(PrinterConnection.SERIAL);
        form.address.text().set("COM3");
        form.baud.text().set("5");
        form.parity.value().set(SerialParity.EVEN);
        form.flowControl.value().set(SerialFlow.RTS_CTS);
        model.editor().save();
        assertTrue(form.baud.error().get().contains("300"), form.baud.error().get());
        form.baud.text().set("9600");
        model.editor().save();
        PrinterView made = printer("Склад");
        assertEquals(9600, made.baud());
        assertEquals(SerialParity.EVEN, made.parity());
        assertEquals(SerialFlow.RTS_CTS, made.flowControl());
    }

    @Test
    void aTestPageComesOutAndStandsInTheQueue() {
        add("Бар", paper.address());
        model.testPage(printer("Бар"));
        Deadline.await("the page", SOON, () -> paper.slips().size() == 1);
        assertTrue(paper.slips().getFirst().says("Пробная страница"));
        Deadline.await("it stands there as printed", SOON, () -> {
            model.refreshJobs();
            return model.jobs().getFirst().state() == PrintJobState.PRINTED;
        });
    }

    @Test
    void whatWaitsCanComeOutElsewhereOrBeDropped() {
        var away = new PaperPrinter();
        away.refuse();
        add("Склад", away.address());
        add("Бар", paper.address());
        model.editor().select(printer("Склад"));
        model.testPage(printer("Склад"));
        model.testPage(printer("Склад"));
        assertEquals(2, model.jobs().size());
        PrintJobView first = model.jobs().getLast();
        assertEquals(List.of(printer("Бар")), model.others(first.printerId()));
        model.reroute(first, printer("Бар"));
        Deadline.await("it comes out at the bar", SOON, () -> paper.slips().size() == 1);
        model.decide(model.jobs().getFirst(), "discard");
        assertEquals(PrintJobState.DISCARDED, model.jobs().getFirst().state());
        away.close();
    }

    @Test
    void aPrinterGoesAfterOneHasSaidSo() {
        add("Бар", paper.address());
        model.remove(printer("Бар"));
        listener.answer("printer-remove-yes");
        assertEquals(List.of(), model.editor().shelf().all());
    }
}
