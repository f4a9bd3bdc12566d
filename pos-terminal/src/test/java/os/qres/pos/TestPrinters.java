package os.qres.pos;

import java.util.List;
import os.qres.model.Money;
import os.qres.model.orders.ItemStatus;
import os.qres.model.payments.PaymentShare;
import os.qres.model.printing.PrinterState;
import os.qres.model.printing.PrinterStatus;
import os.qres.pos.house.TestPaper;
import os.qres.pos.payment.PaymentViewModel;

/// Printers in trouble, and what is asked about their chits.
final class TestPrinters {
    private TestPrinters() {}

    static void outOfPaper(TestScreens.Stand stand) {
        stand.test()
                .house
                .printers()
                .replace(List.of(
                        new PrinterStatus(1, "Касса", PrinterState.OK, DemoHouse.NOW, 0, 0, 0),
                        new PrinterStatus(2, "Бар", PrinterState.PAPER_OUT, DemoHouse.NOW, 3, 0, 0),
                        new PrinterStatus(3, "Горячий цех", PrinterState.OK, DemoHouse.NOW, 0, 2, 0)));
    }

    /// One of several guests has paid, and is offered a receipt.
    static void part(TestScreens.Stand stand) {
        PaymentViewModel payment = TestScreens.payment(stand);
        payment.splitEvenly();
        payment.receive(Money.parse("5000"));
        payment.accept();
        stand.test()
                .answer(TestOrders.at(12, DemoHouse.NOW)
                        .line("Рибай", ItemStatus.SERVED, DemoHouse.NOW)
                        .part(Money.parse("1225"), new PaymentShare(null, null, 1, 2))
                        .build());
    }

    static void printers(TestScreens.Stand stand) {
        var paper = new TestPaper();
        paper.chits = TestPaper.asked();
        stand.test().house.printBy(paper);
        outOfPaper(stand);
        TestScreens.floor(stand);
        TestScreens.press(stand, "printers");
    }

    static void chits(TestScreens.Stand stand) {
        printers(stand);
        TestScreens.press(stand, "decide-3");
    }

    static void discard(TestScreens.Stand stand) {
        chits(stand);
        TestScreens.press(stand, "chit-discard");
    }

    static void elsewhere(TestScreens.Stand stand) {
        printers(stand);
        TestScreens.press(stand, "reroute-2");
    }
}
