package os.qres.pos;

import os.qres.pos.floor.FloorController;
import os.qres.pos.floor.FloorViewModel;
import os.qres.pos.frame.Desk;
import os.qres.pos.house.Drafts;
import os.qres.pos.house.House;
import os.qres.pos.house.Person;
import os.qres.pos.house.Way;
import os.qres.pos.order.OrderController;
import os.qres.pos.order.OrderViewModel;
import os.qres.pos.payment.PaymentController;
import os.qres.pos.payment.PaymentViewModel;
import os.qres.terminal.controls.View;
import os.qres.terminal.login.SignedIn;
import os.qres.terminal.program.Kit;

/// The frame that the waiter's screens stand in: which one is shown, and what they share for the whole run.
final class PosFrame implements Way {
    private final Kit kit;
    private final House house;
    private final Desk desk;
    private FloorViewModel floor;

    PosFrame(Kit kit) {
        this.kit = kit;
        this.house = new House(
                kit.state(),
                new OutboxQueue(kit.outbox()),
                new Drafts(kit.store(), kit.clock()),
                kit.texts(),
                kit.clock());
        this.desk = new Desk(
                house, this, kit.layers(), kit.theme(), kit.ticker(), kit.feed().connection(), kit.signIn()::lock);
        this.floor = new FloorViewModel(house, this);
        kit.ticker().beats().subscribe((_, _) -> house.tick());
    }

    /// The first screen of whoever has signed in.
    View home(SignedIn person) {
        Person now = new Person(person.id(), person.name(), person.role());
        if (!now.equals(house.person().get())) {
            house.person().set(now);
            floor = new FloorViewModel(house, this);
        }
        return new FloorController(floor, desk);
    }

    @Override
    public void floor() {
        kit.layers().show(() -> new FloorController(floor, desk));
    }

    @Override
    public void table(int tableId) {
        OrderViewModel order = new OrderViewModel(house, this, tableId);
        kit.layers().show(() -> new OrderController(order, desk));
    }

    @Override
    public void payment(int tableId) {
        PaymentViewModel payment = new PaymentViewModel(house, this, tableId);
        kit.layers().show(() -> new PaymentController(payment, desk));
    }

    @Override
    public void say(String words) {
        kit.layers().toast(words);
    }
}
