package os.qres.admin.devices;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertNull;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.nio.file.Path;
import java.util.Objects;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import os.qres.admin.editor.Book;
import os.qres.admin.editor.Desk;
import os.qres.admin.editor.Shelf;
import os.qres.admin.house.Contract;
import os.qres.admin.house.House;
import os.qres.model.devices.PairingDecision;
import os.qres.model.devices.PairingStarted;
import os.qres.model.devices.PendingPairing;
import os.qres.model.devices.TerminalDraft;
import os.qres.model.devices.TerminalKind;
import os.qres.model.devices.TerminalView;
import os.qres.model.kitchen.StationView;

class DevicesViewModelTest {
    @TempDir
    Path folder;

    private final House.Listener listener = new House.Listener();
    private House house;
    private DevicesViewModel model;
    private int grill;

    @BeforeEach
    void open() {
        house = House.withAdmin(folder);
        grill = house.post("/stations", "{\"name\": \"Гриль\"}", StationView.class)
                .id();
        Desk desk = house.desk(listener);
        model = new DevicesViewModel(
                desk, new Shelf<>(desk, Book.of("/stations", StationView.class, StationView::id, StationView::name)));
        model.refresh();
    }

    @AfterEach
    void close() {
        house.close();
    }

    private PendingPairing compared() {
        return Objects.requireNonNull(model.comparing().get());
    }

    @Test
    void newDeviceOpensItsDialogByItselfAndOnce() {
        PairingStarted started = house.device("Касса 3", TerminalKind.POS);
        model.refreshWaiting();
        assertEquals(started.code(), compared().code());
        assertEquals("Касса 3", model.pairing().name.text().get());
        model.dismiss();
        model.refreshWaiting();
        assertNull(model.comparing().get(), "what was put aside is not shown again");
        assertEquals(1, model.waiting().size(), "and still waits in the list");
    }

    @Test
    void approvedDeviceIsInTheListUnderItsNewName() {
        house.device("Linux", TerminalKind.KITCHEN);
        model.refreshWaiting();
        model.pairing().name.text().set("Горячий цех");
        model.pairing().station.value().set(grill);
        model.approve();
        TerminalView device = model.editor().shelf().all().getFirst();
        assertEquals("Горячий цех", device.name());
        assertEquals("Гриль", model.place(device));
        assertNull(model.comparing().get());
        assertTrue(model.waiting().isEmpty());
    }

    @Test
    void refusedDeviceIsNotLetIn() {
        house.device("Чужой", TerminalKind.POS);
        model.refreshWaiting();
        model.refuse();
        assertTrue(model.editor().shelf().all().isEmpty());
        assertEquals("Устройство «Чужой» не подключено", listener.said().getLast());
    }

    @Test
    void deviceApprovedElsewhereClosesTheDialog() {
        PairingStarted started = house.device("Касса 3", TerminalKind.POS);
        model.refreshWaiting();
        house.post("/terminals/pairing/approve", "{\"code\": \"" + started.code() + "\"}", TerminalView.class);
        model.refreshWaiting();
        assertNull(model.comparing().get());
        assertEquals("«Касса 3» больше не ждёт", listener.said().getLast());
    }

    @Test
    void remainingTimeIsShownInMinutesAndSeconds() {
        house.device("Касса 3", TerminalKind.POS);
        model.refreshWaiting();
        assertTrue(model.left(compared()).matches("0[89]:\\d\\d|10:00"), model.left(compared()));
        assertFalse(model.isOver(compared()));
    }

    @Test
    void deviceIsShutOutOnlyAfterASentenceOfWhatWillHappen() {
        house.paired("Касса 1", TerminalKind.POS);
        model.refresh();
        model.revoke(model.editor().shelf().all().getFirst());
        assertTrue(listener.question().words().contains("сразу перестанет работать"));
        assertEquals(1, house.list("/terminals", TerminalView.class).size());
        listener.answer("revoke-yes");
        assertTrue(house.list("/terminals", TerminalView.class).isEmpty());
        assertTrue(model.editor().shelf().all().isEmpty());
    }

    @Test
    void deviceIsRenamed() {
        house.paired("Касса 1", TerminalKind.POS);
        model.refresh();
        model.editor().select(model.editor().shelf().all().getFirst());
        model.form().name.text().set("Бар");
        model.editor().save();
        assertEquals(
                "Бар", house.list("/terminals", TerminalView.class).getFirst().name());
    }

    @Test
    void addressesOfALocalNetworkAreToldFromOthers() {
        assertTrue(Kinds.isLocal("192.168.1.37"));
        assertTrue(Kinds.isLocal("172.20.0.1"));
        assertTrue(Kinds.isLocal("fd12::1"));
        assertFalse(Kinds.isLocal("172.32.0.1"));
        assertFalse(Kinds.isLocal("8.8.8.8"));
    }

    @Test
    void formsSpeakTheContract() {
        Contract.assertSpeaks(new DeviceForm(), TerminalDraft.class);
        Contract.assertSpeaks(new PairingForm(), PairingDecision.class);
    }
}
