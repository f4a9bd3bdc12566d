package os.qres.admin.devices;

import java.time.Duration;
import java.util.Comparator;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import javafx.beans.property.ReadOnlyObjectProperty;
import javafx.beans.property.ReadOnlyObjectWrapper;
import javafx.beans.property.ReadOnlyStringProperty;
import javafx.beans.property.ReadOnlyStringWrapper;
import javafx.collections.FXCollections;
import javafx.collections.ObservableList;
import org.jspecify.annotations.Nullable;
import os.qres.admin.editor.Book;
import os.qres.admin.editor.Desk;
import os.qres.admin.editor.Editor;
import os.qres.admin.editor.Question;
import os.qres.admin.editor.Shelf;
import os.qres.model.FieldError;
import os.qres.model.Problem;
import os.qres.model.devices.PairingDecision;
import os.qres.model.devices.PendingPairing;
import os.qres.model.devices.TerminalKind;
import os.qres.model.devices.TerminalView;
import os.qres.model.kitchen.StationView;
import os.qres.terminal.connection.Command;
import os.qres.terminal.connection.Done;
import os.qres.terminal.connection.Reply;

/// The devices, those that wait to be let in, and the one whose code is being compared.
public final class DevicesViewModel {
    private final Desk desk;
    private final Shelf<StationView> stations;
    private final Editor<TerminalView> editor;
    private final DeviceForm form = new DeviceForm();
    private final PairingForm pairing = new PairingForm();
    private final ObservableList<PendingPairing> waiting = FXCollections.observableArrayList();
    private final ReadOnlyObjectWrapper<@Nullable PendingPairing> comparing = new ReadOnlyObjectWrapper<>();
    private final ReadOnlyStringWrapper trouble = new ReadOnlyStringWrapper("");
    private final Set<String> seen = new HashSet<>();

    DevicesViewModel(Desk desk, Shelf<StationView> stations) {
        this.desk = desk;
        this.stations = stations;
        this.editor = new Editor<>(desk, new Shelf<>(desk, book()), form);
    }

    private Book<TerminalView> book() {
        return new Book<>(
                "/terminals",
                TerminalView.class,
                TerminalView::id,
                TerminalView::objectVersion,
                TerminalView::name,
                device -> String.join(
                        " ", device.name(), Kinds.name(device.kind(), desk.texts()), station(device.stationId())),
                Comparator.comparing(TerminalView::kind)
                        .thenComparing(TerminalView::name, String.CASE_INSENSITIVE_ORDER));
    }

    Desk desk() {
        return desk;
    }

    Editor<TerminalView> editor() {
        return editor;
    }

    DeviceForm form() {
        return form;
    }

    PairingForm pairing() {
        return pairing;
    }

    Shelf<StationView> stations() {
        return stations;
    }

    /// Devices that show a code now.
    ObservableList<PendingPairing> waiting() {
        return waiting;
    }

    /// The device in the dialog; null while there is none.
    ReadOnlyObjectProperty<@Nullable PendingPairing> comparing() {
        return comparing.getReadOnlyProperty();
    }

    /// Why the decision could not be sent.
    ReadOnlyStringProperty trouble() {
        return trouble.getReadOnlyProperty();
    }

    /// The station's name in the language of the moment; empty for none.
    String station(@Nullable Integer id) {
        return Optional.ofNullable(id)
                .flatMap(stations::byId)
                .map(station -> desk.formats().name(station.name(), station.translations()))
                .orElse("");
    }

    /// What the list says: a kitchen display without a station shows all of them, other devices have none.
    String place(TerminalView device) {
        boolean all = device.kind() == TerminalKind.KITCHEN && device.stationId() == null;
        return all ? desk.texts().get("device.station.all") : station(device.stationId());
    }

    void refresh() {
        stations.refresh();
        editor.shelf().refresh();
        refreshWaiting();
    }

    /// Asks which devices show a code; one that was not seen before opens its dialog.
    void refreshWaiting() {
        desk.calls().ask(() -> desk.api().list("/terminals/pairing", PendingPairing.class), reply -> {
            if (reply instanceof Reply.Ok<List<PendingPairing>>(List<PendingPairing> now)) {
                waitingNow(now);
            }
        });
    }

    private void waitingNow(List<PendingPairing> now) {
        waiting.setAll(now);
        PendingPairing shown = comparing.get();
        if (shown != null && now.stream().noneMatch(p -> p.pairingId().equals(shown.pairingId()))) {
            desk.speaker().say(desk.texts().get("pairing.gone", shown.name()));
            dismiss();
        }
        now.stream().filter(p -> !seen.contains(p.pairingId())).findFirst().ifPresent(this::compareIfFree);
    }

    private void compareIfFree(PendingPairing device) {
        if (comparing.get() == null) {
            compare(device);
        }
    }

    /// Opens the dialog for this device.
    void compare(PendingPairing device) {
        seen.add(device.pairingId());
        pairing.fill(device);
        trouble.set("");
        comparing.set(device);
    }

    /// Closes the dialog; the device goes on waiting in the list.
    void dismiss() {
        comparing.set(null);
    }

    /// `04:36`; `00:00` closes the dialog.
    String left(PendingPairing device) {
        Duration left = Duration.between(desk.clock().instant(), device.expiresAt());
        return desk.formats().timer(left);
    }

    boolean isOver(PendingPairing device) {
        return !desk.clock().instant().isBefore(device.expiresAt());
    }

    void approve() {
        PendingPairing device = comparing.get();
        if (device == null || !pairing.check(desk.texts())) {
            return;
        }
        Integer station = device.kind() == TerminalKind.KITCHEN ? pairing.station.get() : null;
        PairingDecision yes =
                new PairingDecision(device.code(), pairing.name.text().get().strip(), station);
        decide(device, "/terminals/pairing/approve", yes, "pairing.approved");
    }

    void refuse() {
        PendingPairing device = comparing.get();
        if (device != null) {
            PairingDecision no = new PairingDecision(device.code(), null, null);
            decide(device, "/terminals/pairing/refuse", no, "pairing.refused-device");
        }
    }

    private void decide(PendingPairing device, String path, PairingDecision decision, String said) {
        desk.calls().ask(() -> desk.api().send(Command.post(path, decision, Done.class)), reply -> {
            switch (reply) {
                case Reply.Ok<Done> _ -> {
                    String name = decision.name() == null ? device.name() : decision.name();
                    waiting.removeIf(p -> p.pairingId().equals(device.pairingId()));
                    dismiss();
                    desk.speaker().say(desk.texts().get(said, name));
                    refresh();
                }
                case Reply.Refused<Done>(Problem problem) -> {
                    List<FieldError> errors = problem.errors() == null ? List.of() : problem.errors();
                    pairing.refuse(errors);
                    trouble.set(desk.trouble(reply));
                }
                case Reply.Unreachable<Done> _ -> trouble.set(desk.trouble(reply));
            }
        });
    }

    /// Shuts the device out, after a sentence of what will happen.
    void revoke(TerminalView device) {
        desk.speaker()
                .ask(new Question(
                        desk.texts().get("device.revoke.title", device.name()),
                        desk.texts().get("device.revoke.words"),
                        List.of(new Question.Choice(
                                "revoke-yes",
                                desk.texts().get("device.revoke"),
                                Question.Weight.DANGER,
                                () -> editor.remove(device, () -> desk.speaker()
                                        .say(desk.texts().get("device.revoked", device.name())))))));
    }
}
