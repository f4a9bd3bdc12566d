package os.qres.pos;

import java.util.List;
import java.util.UUID;
import os.qres.model.Money;
import os.qres.model.bill.BillRules;
import os.qres.model.bill.DiscountCaps;
import os.qres.model.bill.ServiceRule;
import os.qres.model.bill.TaxRules;
import os.qres.model.live.Snapshot;
import os.qres.pos.draft.DraftLine;
import os.qres.pos.house.SnapshotCopy;
import os.qres.pos.house.TestHouse;
import os.qres.pos.payment.PaymentController;
import os.qres.pos.payment.PaymentViewModel;

/// Six guests order and pay while the server is away; the house takes 10 % for service, and tax comes on top.
public final class TestAlone {
    private static final int TABLE = 7;

    private TestAlone() {}

    public static Snapshot snapshot() {
        return SnapshotCopy.of(TestEvening.snapshot())
                .billRules(new BillRules(
                        new TaxRules(false, 2000, 2000, List.of()),
                        List.of(new ServiceRule(null, 6, 1000)),
                        new DiscountCaps(1000, 10_000)))
                .made();
    }

    static void payment(TestScreens.Stand stand) {
        order(stand.test());
        var payment = new PaymentViewModel(stand.test().house, stand.desk().frame, TABLE);
        stand.desk().layers.show(new PaymentController(payment, stand.desk().desk()));
        payment.receive(Money.parse("5000"));
    }

    public static void order(TestHouse test) {
        List<DraftLine> lines = List.of(line("Лосось на гриле", 2), line("Эспрессо", 6));
        var draft = test.house.drafts().of(TABLE).withCovers(6).with(lines);
        test.house.keep(draft);
        test.house.commands().send(draft, "");
        test.queue.unreachable();
    }

    private static DraftLine line(String dish, int portions) {
        return new DraftLine(
                UUID.randomUUID(),
                DemoHouse.dish(dish).id(),
                null,
                List.of(),
                portions,
                null,
                null,
                null,
                null,
                false,
                List.of(),
                null);
    }
}
