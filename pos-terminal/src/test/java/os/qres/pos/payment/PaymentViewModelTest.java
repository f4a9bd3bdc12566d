package os.qres.pos.payment;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertInstanceOf;
import static org.junit.jupiter.api.Assertions.assertNull;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.nio.file.Path;
import java.util.List;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import os.qres.model.Money;
import os.qres.model.orders.ItemStatus;
import os.qres.model.orders.ItemView;
import os.qres.model.orders.NewOrder;
import os.qres.model.orders.OrderView;
import os.qres.model.orders.PaymentChange;
import os.qres.model.payments.ItemShare;
import os.qres.model.payments.PaymentShare;
import os.qres.pos.DemoHouse;
import os.qres.pos.TestAlone;
import os.qres.pos.TestOrders;
import os.qres.pos.draft.CheckDraft;
import os.qres.pos.draft.DraftLine;
import os.qres.pos.house.TestHouse;
import os.qres.terminal.text.Language;

class PaymentViewModelTest {
    private final OrderView eaten = eaten().build();

    @TempDir
    Path folder;

    private TestHouse test;
    private PaymentViewModel payment;

    @BeforeEach
    void open() {
        test = new TestHouse(folder, DemoHouse.snapshot(eaten), Language.RU);
        payment = new PaymentViewModel(test.house, test, 12);
        payment.activate();
    }

    @AfterEach
    void close() {
        test.close();
    }

    @Test
    void cashIsMeantAndTheExactAmountUntilSomethingIsTyped() {
        assertEquals(Money.parse("980"), taking().due());
        assertEquals(Money.parse("980"), taking().received());
        assertTrue(taking().canPay());
        assertFalse(taking().notes().isEmpty());
    }

    @Test
    void whatTheHouseAddsIsOwedWithoutTheServerToo() {
        test.state.replace(TestAlone.snapshot());
        TestAlone.order(test);
        OrderView owed = test.house.owed(7).orElseThrow();
        Money subtotal = owed.subtotal();
        Money service = new Money(subtotal.minor() / 10);
        assertEquals(service, owed.serviceCharge());
        assertEquals(new Money(subtotal.plus(service).minor() / 5), owed.taxAdded());
        assertEquals(subtotal.plus(service).plus(owed.taxAdded()), owed.totalPrice());
    }

    @Test
    void aNoteGivesTheChangeBesideIt() {
        payment.receive(Money.parse("5000"));
        assertEquals(Money.parse("4020"), taking().change());
    }

    @Test
    void whoPaysAPartIsOfferedAReceiptOfItAndWhoPaysAllAtOnceOfAll() {
        payment.splitEvenly();
        payment.accept();
        test.answer(eaten().part(Money.parse("490"), new PaymentShare(null, null, 1, 2))
                .build());
        assertEquals(
                1,
                assertInstanceOf(PaymentState.Done.class, payment.state().get()).payment());
        payment.next();
        payment.accept();
        test.answer(eaten().part(Money.parse("490"), new PaymentShare(null, null, 1, 2))
                .part(Money.parse("490"), new PaymentShare(null, null, 2, 2))
                .paid()
                .build());
        assertEquals(
                2,
                assertInstanceOf(PaymentState.Done.class, payment.state().get()).payment());
    }

    @Test
    void whoPaysAllAtOnceGetsNoReceiptOfAPart() {
        payment.accept();
        test.answer(eaten().part(Money.parse("980"), null).paid().build());
        assertNull(
                assertInstanceOf(PaymentState.Done.class, payment.state().get()).payment());
    }

    @Test
    void tooLittleCannotBeAccepted() {
        payment.digit(5);
        assertEquals(Money.parse("975"), taking().lacking());
        assertFalse(taking().canPay());
        payment.accept();
        assertTrue(test.queue.sent().isEmpty());
    }

    @Test
    void acceptedCashIsSentWithWhatWasHandedOver() {
        payment.receive(Money.parse("1000"));
        payment.accept();
        PaymentChange sent =
                assertInstanceOf(PaymentChange.class, test.queue.last().body());
        assertEquals("/orders/12/payment", test.queue.last().path());
        assertEquals(Money.parse("980"), sent.amount());
        assertEquals(Money.parse("1000"), sent.tendered());
    }

    @Test
    void aCardPaysExactlyWhatIsDue() {
        payment.digit(7);
        payment.chooseMethod(2);
        assertTrue(taking().canPay());
        payment.accept();
        PaymentChange sent =
                assertInstanceOf(PaymentChange.class, test.queue.last().body());
        assertEquals(2, sent.paymentMethodId());
        assertNull(sent.tendered());
    }

    @Test
    void ofChangeNothingIsSaidToWhoPaidByCard() {
        payment.chooseMethod(2);
        payment.accept();
        test.answer(eaten().part(Money.parse("980"), null).paid().build());
        assertNull(
                assertInstanceOf(PaymentState.Done.class, payment.state().get()).change());
    }

    @Test
    void theNumberOfTheCardTerminalsSlipGoesWithItsPaymentAndNoOther() {
        payment.chooseMethod(2);
        payment.reference("004217");
        payment.chooseMethod(1);
        assertEquals("", payment.reference());
        payment.chooseMethod(2);
        payment.reference("004218");
        payment.accept();
        PaymentChange sent =
                assertInstanceOf(PaymentChange.class, test.queue.last().body());
        assertEquals("004218", sent.reference());
        test.queue.refuse("нет");
        assertEquals("004218", payment.reference(), "it was typed once");
    }

    @Test
    void aSecondTapPaysNothing() {
        payment.accept();
        assertTrue(taking().running());
        payment.accept();
        assertEquals(1, test.queue.sent().size());
    }

    @Test
    void theChangeStaysOnTheScreenAfterTheOrderIsGone() {
        payment.receive(Money.parse("5000"));
        payment.accept();
        test.answer(
                eaten().paid().line("Медовик", ItemStatus.SERVED, DemoHouse.NOW).build());
        PaymentState.Done done =
                assertInstanceOf(PaymentState.Done.class, payment.state().get());
        assertEquals(Money.parse("4020"), done.change());
        assertFalse(done.kept());
        test.state.replace(DemoHouse.snapshot());
        assertInstanceOf(PaymentState.Done.class, payment.state().get());
        payment.toFloor();
        assertEquals(List.of("floor"), test.went);
    }

    @Test
    void offlineThePaymentIsKeptAndSaysSo() {
        payment.accept();
        test.queue.unreachable();
        assertTrue(
                assertInstanceOf(PaymentState.Done.class, payment.state().get()).kept());
        assertTrue(test.house.commands().isPaying(12));
    }

    @Test
    void withoutTheServerAnOrderThatItDoesNotKnowIsPaidByItsReferenceAndTheTableBeginsAnew() {
        CheckDraft draft = CheckDraft.empty(5)
                .with(List.of(DraftLine.of(DemoHouse.dish("Медовик").id())));
        test.house.keep(draft);
        test.house.commands().send(draft, "Стол 5");
        NewOrder sent = assertInstanceOf(NewOrder.class, test.queue.last().body());
        test.queue.unreachable();
        PaymentViewModel offline = new PaymentViewModel(test.house, test, 5);
        offline.activate();
        PaymentState.Taking due =
                assertInstanceOf(PaymentState.Taking.class, offline.state().get());
        assertEquals(DemoHouse.dish("Медовик").price(), due.due());

        offline.accept();
        test.queue.unreachable();

        assertEquals(
                "/orders/" + sent.clientRef() + "/payment", test.queue.last().path());
        assertTrue(test.house.owed(5).isEmpty());
        assertTrue(test.house.drafts().of(5).isEmpty());
        assertEquals(2, test.queue.waiting().size());
    }

    @Test
    void aRefusalIsSaidInWordsAndTheGuestCanPayAgain() {
        payment.accept();
        test.queue.refuse("Заказ уже оплачен");
        assertEquals(List.of("Заказ уже оплачен"), test.said);
        assertTrue(taking().canPay());
    }

    @Test
    void inEqualPartsTheFirstThatIsNotPaidIsTaken() {
        payment.splitEvenly();
        payment.moreParts(3 - taking().parts().size());
        assertEquals(
                List.of(Money.parse("326.67"), Money.parse("326.67"), Money.parse("326.66")),
                taking().parts().stream().map(Part::amount).toList());
        payment.choosePart(taking().parts().get(1));
        payment.receive(Money.parse("500"));
        payment.accept();
        PaymentChange sent =
                assertInstanceOf(PaymentChange.class, test.queue.last().body());
        PaymentShare second = new PaymentShare(null, null, 2, 3);
        assertEquals(second, sent.share());
        assertEquals(Money.parse("326.67"), sent.amount());

        test.answer(eaten().part(Money.parse("326.67"), second).build());
        PaymentState.Done done =
                assertInstanceOf(PaymentState.Done.class, payment.state().get());
        assertEquals(Money.parse("173.33"), done.change());
        assertEquals(Money.parse("653.33"), done.left());
        payment.next();
        assertEquals(1, taking().part().number());
        assertEquals(
                List.of(false, true, false),
                taking().parts().stream().map(Part::isPaid).toList());
    }

    @Test
    void theLastPartIsWhateverIsLeft() {
        PaymentShare first = new PaymentShare(null, null, 1, 2);
        test.state.answered(eaten().part(Money.parse("500"), first).build());
        payment.splitEvenly();
        assertEquals(2, taking().part().number());
        assertEquals(Money.parse("480"), taking().due());
    }

    @Test
    void dishesThatOneGuestPaysAreSummedUp() {
        payment.split(Split.Items.NONE);
        assertFalse(taking().canPay());
        int cake = eaten.items().getFirst().id();
        payment.choosePart(taking().parts().getFirst());
        assertEquals(eaten.items().getFirst().total(), taking().due());
        payment.choosePart(taking().parts().getFirst());
        assertEquals(Money.ZERO, taking().due());
        payment.choosePart(taking().parts().getFirst());
        payment.accept();
        PaymentChange sent =
                assertInstanceOf(PaymentChange.class, test.queue.last().body());
        assertEquals(new PaymentShare(null, List.of(new ItemShare(cake, 1, 1)), null, null), sent.share());
    }

    @Test
    void aDishThatGuestsShareIsDividedAmongThem() {
        payment.split(Split.Items.NONE);
        ItemView item = eaten.items().getLast();
        for (int of = 2; of <= 3; of++) {
            payment.divideLine(item.id());
        }
        List<Part> thirds = partsOf(item.id());
        assertEquals(3, thirds.size());
        assertEquals(item.due(), thirds.stream().map(Part::amount).reduce(Money.ZERO, Money::plus));
        payment.choosePart(thirds.get(1));
        payment.accept();
        PaymentChange sent =
                assertInstanceOf(PaymentChange.class, test.queue.last().body());
        PaymentShare second = new PaymentShare(null, List.of(new ItemShare(item.id(), 2, 3)), null, null);
        assertEquals(second, sent.share());
        assertEquals(thirds.get(1).amount(), sent.amount());

        test.answer(eaten().part(sent.amount(), second).build());
        payment.next();
        assertEquals(
                List.of(false, true, false),
                partsOf(item.id()).stream().map(Part::isPaid).toList());
        assertFalse(payment.canBeDivided(item.id()));
    }

    private List<Part> partsOf(int line) {
        return taking().parts().stream().filter(part -> part.number() == line).toList();
    }

    @Test
    void byAmountLessThanIsDueIsTaken() {
        payment.split(new Split.Amount());
        payment.receive(Money.parse("300"));
        assertTrue(taking().canPay());
        payment.accept();
        PaymentChange sent =
                assertInstanceOf(PaymentChange.class, test.queue.last().body());
        assertEquals(Money.parse("300"), sent.amount());
        assertEquals(Money.parse("300"), sent.tendered());
    }

    @Test
    void aTipComesOnTopAndIsSentApart() {
        payment.tip(1000);
        assertEquals(Money.parse("1078"), taking().due());
        payment.receive(Money.parse("1100"));
        assertEquals(Money.parse("22"), taking().change());
        payment.accept();
        PaymentChange sent =
                assertInstanceOf(PaymentChange.class, test.queue.last().body());
        assertEquals(Money.parse("980"), sent.amount());
        assertEquals(Money.parse("98"), sent.tipAmount());
        assertEquals(Money.parse("1100"), sent.tendered());
    }

    @Test
    void anOrderPaidElsewhereLeavesNothingToPay() {
        test.state.replace(DemoHouse.snapshot());
        assertInstanceOf(PaymentState.Nothing.class, payment.state().get());
    }

    private PaymentState.Taking taking() {
        return assertInstanceOf(PaymentState.Taking.class, payment.state().get());
    }

    private static TestOrders eaten() {
        return TestOrders.at(12, DemoHouse.NOW)
                .line("Медовик", ItemStatus.SERVED, DemoHouse.NOW)
                .line("Борщ с говядиной", ItemStatus.SERVED, DemoHouse.NOW);
    }
}
