package os.qres.pos.frame;

import java.time.Duration;
import java.util.List;
import javafx.beans.property.ReadOnlyObjectProperty;
import javafx.beans.property.ReadOnlyObjectWrapper;
import os.qres.model.orders.OrderView;
import os.qres.model.printing.PrintJobView;
import os.qres.model.printing.PrinterStatus;
import os.qres.model.rights.Permission;
import os.qres.pos.draft.Outing;
import os.qres.pos.house.House;
import os.qres.pos.house.Way;

/// The chits that a printer holds or could not print, one after another: each is printed, thrown away, or left for
/// later; or all of them go to another printer.
public final class ChitsViewModel {
    private final House house;
    private final Way way;
    private final PrinterStatus printer;
    private final ReadOnlyObjectWrapper<ChitsState> state = new ReadOnlyObjectWrapper<>(new ChitsState.Looking());
    private List<PrintJobView> chits = List.of();
    private int at;
    private boolean isBusy;

    ChitsViewModel(House house, Way way, PrinterStatus printer) {
        this.house = house;
        this.way = way;
        this.printer = printer;
    }

    ReadOnlyObjectProperty<ChitsState> state() {
        return state.getReadOnlyProperty();
    }

    /// As it is now: each decision leaves it less to print.
    PrinterStatus printer() {
        return house.printers().all().stream()
                .filter(now -> now.id() == printer.id())
                .findFirst()
                .orElse(printer);
    }

    void load() {
        state.set(new ChitsState.Looking());
        house.printing()
                .undecided(
                        printer.id(),
                        now -> {
                            chits = now;
                            at = 0;
                            show();
                        },
                        words -> state.set(new ChitsState.Trouble(words)));
    }

    private void show() {
        isBusy = false;
        state.set(
                at < chits.size() ? new ChitsState.Asking(chits.get(at), at + 1, chits.size()) : new ChitsState.Over());
    }

    void print() {
        decide("release");
    }

    void throwAway() {
        decide("discard");
    }

    private void decide(String decision) {
        if (isBusy || !(state.get() instanceof ChitsState.Asking asking)) {
            return;
        }
        isBusy = true;
        house.printing().decide(asking.chit().id(), decision, this::later, words -> {
            isBusy = false;
            way.say(words);
        });
    }

    /// Leaves it as it is, and asks about the next.
    void later() {
        at++;
        show();
    }

    /// Those that could bring it out instead; none, where this person may not decide that.
    static List<PrinterStatus> others(House house, PrinterStatus printer) {
        return house.may(Permission.REROUTE)
                ? house.printers().all().stream()
                        .filter(other -> other.id() != printer.id())
                        .toList()
                : List.of();
    }

    /// Where it belongs, as far as this terminal knows; empty where it does not.
    String place(PrintJobView chit) {
        Integer id = chit.orderId();
        OrderView order = id == null ? null : house.state().orders().get(id);
        return order == null ? "" : house.tableName(Outing.key(order));
    }

    /// For how many minutes it has been waiting.
    long minutes(PrintJobView chit) {
        return Math.max(0, Duration.between(chit.createdAt(), house.instant()).toMinutes());
    }
}
