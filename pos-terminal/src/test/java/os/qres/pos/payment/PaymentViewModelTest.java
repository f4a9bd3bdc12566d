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
import os.qres.model.orders.OrderView;
import os.qres.model.orders.PaymentChange;
import os.qres.pos.DemoHouse;
import os.qres.pos.TestOrders;
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
    void aNoteGivesTheChangeBesideIt() {
        payment.receive(Money.parse("5000"));
        assertEquals(Money.parse("4020"), taking().change());
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
    void aRefusalIsSaidInWordsAndTheGuestCanPayAgain() {
        payment.accept();
        test.queue.refuse("Заказ уже оплачен");
        assertEquals(List.of("Заказ уже оплачен"), test.said);
        assertTrue(taking().canPay());
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
