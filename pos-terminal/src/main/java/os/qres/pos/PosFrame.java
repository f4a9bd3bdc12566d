package os.qres.pos;

import java.util.Optional;
import javafx.beans.value.ObservableValue;
import javafx.scene.input.MouseEvent;
import org.jspecify.annotations.Nullable;
import os.qres.pos.floor.FloorController;
import os.qres.pos.floor.FloorViewModel;
import os.qres.pos.floor.GuestBell;
import os.qres.pos.frame.Desk;
import os.qres.pos.frame.OvertakenDialog;
import os.qres.pos.handover.ChitPrinting;
import os.qres.pos.handover.Handing;
import os.qres.pos.handover.HandoverLedger;
import os.qres.pos.handover.Rounds;
import os.qres.pos.house.Drafts;
import os.qres.pos.house.Favourites;
import os.qres.pos.house.House;
import os.qres.pos.house.Memory;
import os.qres.pos.house.Person;
import os.qres.pos.house.Way;
import os.qres.pos.kitchen.KitchenCalls;
import os.qres.pos.order.OrderController;
import os.qres.pos.order.OrderViewModel;
import os.qres.pos.payment.PaymentController;
import os.qres.pos.payment.PaymentViewModel;
import os.qres.pos.tables.Areas;
import os.qres.pos.till.TillController;
import os.qres.pos.till.TillTab;
import os.qres.pos.till.TillViewModel;
import os.qres.terminal.connection.ConnectionState;
import os.qres.terminal.controls.Layers;
import os.qres.terminal.controls.Ticker;
import os.qres.terminal.controls.View;
import os.qres.terminal.device.ThisDevice;
import os.qres.terminal.handover.DisplayFinder;
import os.qres.terminal.handover.HandoverClient;
import os.qres.terminal.login.SignedIn;
import os.qres.terminal.program.Kit;
import os.qres.terminal.sound.SoundRepeater;
import os.qres.terminal.theme.Theme;

/// The frame that the waiter's screens stand in: which one is shown, and what they share for the whole run.
final class PosFrame implements Way {
    private final House house;
    private final Layers layers;
    private final Desk desk;
    private FloorViewModel floor;
    private @Nullable OrderViewModel order;
    private boolean isFromDay;

    /// @param lock goes to the PIN screen
    PosFrame(
            House house,
            Layers layers,
            Theme theme,
            Ticker ticker,
            ObservableValue<ConnectionState> connection,
            ThisDevice device,
            Runnable lock) {
        this.house = house;
        this.layers = layers;
        this.desk = new Desk(house, this, layers, theme, ticker, connection, device, lock);
        this.floor = new FloorViewModel(house, this);
        ticker.beats().subscribe((_, _) -> house.tick());
    }

    static PosFrame of(Kit kit) {
        Drafts drafts = new Drafts(kit.store(), kit.clock());
        HandoverLedger ledger = new HandoverLedger();
        OutboxQueue queue = new OutboxQueue(kit.outbox(), kit.state(), kit.calls(), kit.api(), ledger);
        House house = new House(kit.state(), queue, drafts, new Favourites(kit.store()), kit.texts(), kit.clock());
        handOverWithout(kit, queue, ledger);
        new GuestBell(house, new SoundRepeater(kit.sounds(), kit.ticker().beats())).listen();
        hearTheKitchen(kit, house);
        house.printBy(new ServerPrinting(kit.calls(), kit.api(), kit.texts(), PaperFiles.ofThisPerson()));
        house.rememberBy(Memory.of(kit.store()));
        new PrinterWatch(kit, house.printers()).listen();
        return new PosFrame(
                house,
                kit.layers(),
                kit.theme(),
                kit.ticker(),
                kit.feed().connection(),
                kit.device(),
                kit.signIn()::lock);
    }

    private static void hearTheKitchen(Kit kit, House house) {
        KitchenCalls calls = new KitchenCalls(
                kit.state(),
                kit.texts(),
                kit.layers()::toast,
                new SoundRepeater(kit.sounds(), kit.ticker().beats()),
                table -> Areas.concerns(house, table));
        kit.feed().onEvent(calls::hear);
        kit.ticker().beats().subscribe((_, _) -> calls.beat());
        kit.layers().addEventFilter(MouseEvent.MOUSE_PRESSED, _ -> calls.seen());
    }

    /// While the server is away, the kitchen gets its tickets from here.
    private static void handOverWithout(Kit kit, OutboxQueue queue, HandoverLedger ledger) {
        var printing = new ChitPrinting(kit.store(), kit.api(), queue.waiting());
        kit.outbox().first(printing::before);
        Handing handing = new Handing(
                queue.waiting(),
                new Rounds(kit.state()),
                kit.handover(),
                new HandoverClient(),
                DisplayFinder::byMulticast,
                printing,
                ledger,
                kit.calls(),
                kit.clock());
        kit.ticker().beats().subscribe((_, _) -> {
            if (kit.feed().connection().get() instanceof ConnectionState.Offline) {
                handing.beat();
            } else if (queue.waiting().isEmpty() && printing.remembers()) {
                kit.calls().run(printing::forget);
            }
        });
    }

    Desk desk() {
        return desk;
    }

    /// The first screen of whoever has signed in.
    View home(SignedIn person) {
        return home(new Person(person.id(), person.name(), person.role()));
    }

    View home(Person now) {
        isFromDay = false;
        if (!now.equals(house.person().get())) {
            house.person().set(now);
            floor = new FloorViewModel(house, this);
            order = null;
            layers.forgetKept();
        }
        return new FloorController(floor, desk);
    }

    @Override
    public void floor() {
        if (isFromDay) {
            till(TillTab.DAY);
            return;
        }
        layers.showKept("floor", () -> new FloorController(floor, desk));
    }

    @Override
    public void table(int tableId) {
        Optional<String> whose = house.foreign(tableId);
        if (whose.isPresent()) {
            say(house.texts().get("others.order", whose.get()));
            return;
        }
        OrderViewModel now = order == null ? new OrderViewModel(house, this, tableId) : order;
        order = now;
        now.turnTo(tableId);
        layers.showKept("order", () -> new OrderController(now, desk));
    }

    @Override
    public void fromDay(int tableId) {
        isFromDay = house.foreign(tableId).isEmpty();
        table(tableId);
    }

    @Override
    public void payment(int tableId) {
        PaymentViewModel payment = new PaymentViewModel(house, this, tableId);
        layers.show(() -> new PaymentController(payment, desk));
    }

    @Override
    public void till() {
        till(TillTab.DRAWERS);
    }

    private void till(TillTab tab) {
        isFromDay = false;
        TillViewModel till = new TillViewModel(house, tab);
        layers.show(() -> new TillController(till, desk));
    }

    @Override
    public void say(String words) {
        layers.toast(words);
    }

    @Override
    public void say(String words, Runnable undo) {
        layers.toast(words, undo);
    }

    @Override
    public void overtaken(String words, Runnable again) {
        new OvertakenDialog(desk, words, again).open();
    }
}
