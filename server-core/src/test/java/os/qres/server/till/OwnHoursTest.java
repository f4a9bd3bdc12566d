package os.qres.server.till;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertNull;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.nio.file.Path;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Objects;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import os.qres.model.Money;
import os.qres.model.floor.CallReason;
import os.qres.model.floor.TableView;
import os.qres.model.orders.OrderView;
import os.qres.model.payments.PaymentMethodView;
import os.qres.model.printing.PrinterStatus;
import os.qres.model.printing.PrinterView;
import os.qres.model.staff.ShiftView;
import os.qres.model.till.ClosingCheck;
import os.qres.model.till.OwnShift;
import os.qres.model.till.WaitingCall;
import os.qres.server.Evenings;
import os.qres.server.TestStore;

/// Who comes and goes: what they take home, who has forgotten to say so, and how that is mended.
class OwnHoursTest {
    @TempDir
    static Path folder;

    private static Evenings evenings;
    private static PaymentMethodView card;

    @BeforeAll
    static void open() {
        evenings = new Evenings(folder);
        card = evenings.admin
                .post("/payment-methods/", json("{'name':'Card','kind':'card'}"))
                .expect(201)
                .as(PaymentMethodView.class);
    }

    @AfterAll
    static void close() {
        evenings.close();
    }

    @BeforeEach
    void nobodyIsHere() {
        evenings.waiter.post("/users/me/shift", "{\"active\":false}").expect(200);
        evenings.later(Duration.ofHours(20));
    }

    private static String json(String text) {
        return text.replace('\'', '"');
    }

    private static OwnShift own() {
        return evenings.waiter.get("/till/own-shift").expect(200).as(OwnShift.class);
    }

    private static ClosingCheck closing() {
        return evenings.admin.get("/till/closing").expect(200).as(ClosingCheck.class);
    }

    private static ShiftView begun() {
        evenings.waiter.post("/users/me/shift", "{\"active\":true}").expect(200);
        return closing().shifts().getFirst();
    }

    private static String path(ShiftView shift) {
        return "/shifts/" + shift.id();
    }

    @Test
    void aWaiterIsToldOwnHoursAndTips() {
        evenings.pay(evenings.opened("takeaway", 1, evenings.cola(1)), "\"tip_amount\":99");
        evenings.later(Duration.ofMinutes(5));
        begun();
        OrderView first = evenings.opened("takeaway", 1, evenings.cola(2));
        evenings.pay(first, "\"tip_amount\":20");
        OrderView second = evenings.opened("takeaway", 1, evenings.cola(1));
        evenings.waiter
                .patch(
                        "/orders/" + second.id() + "/payment",
                        json("{'payment_status':'paid','payment_method_id':%d,'tip_amount':30.50}"
                                .formatted(card.id())))
                .expect(200);
        OrderView left = evenings.opened("takeaway", 1, evenings.cola(1));
        evenings.later(Duration.ofMinutes(95));
        OwnShift now = own();
        assertTrue(now.isAtWork());
        assertEquals(95, now.minutes());
        assertEquals(2, now.checks());
        assertEquals(first.totalPrice().plus(second.totalPrice()), now.sales());
        assertEquals(new Money(20_00), now.tipsInCash());
        assertEquals(new Money(30_50), now.otherTips());
        assertEquals(1, now.open());
        evenings.pay(left, "");
        evenings.waiter.post("/users/me/shift", "{\"active\":false}").expect(200);
        evenings.later(Duration.ofMinutes(30));
        OwnShift gone = own();
        assertFalse(gone.isAtWork());
        assertEquals(95, gone.minutes());
        assertEquals(3, gone.checks());
    }

    @Test
    void aForgottenClockOutIsMendedAndTheLogKeepsBoth() {
        ShiftView shift = begun();
        evenings.later(Duration.ofHours(16));
        Instant left = shift.startedAt().plus(Duration.ofHours(9));
        String mend = json("{'ended_at':'%s','reason':'Forgot to clock out'}".formatted(left));
        assertEquals("forbidden", evenings.waiter.patch(path(shift), mend).slug());
        ShiftView mended = evenings.admin.patch(path(shift), mend).expect(200).as(ShiftView.class);
        assertEquals(left, mended.endedAt());
        assertEquals(shift.startedAt(), mended.startedAt());
        assertEquals("Forgot to clock out", mended.mendReason());
        assertEquals(1, Objects.requireNonNull(mended.mendedById()));
        assertEquals(List.of(), closing().shifts());
        assertFalse(own().isAtWork());
        String logged = TestStore.column(
                        evenings.here.server().database(),
                        "select message from event where type = 'shift_mended' order by seq desc limit 1")
                .getFirst();
        assertTrue(logged.contains("Forgot to clock out") && logged.contains("\"before\""), logged);
    }

    @Test
    void timesThatCannotBeAreNamedAndNothingIsStored() {
        ShiftView earlier = begun();
        evenings.later(Duration.ofHours(2));
        evenings.waiter.post("/users/me/shift", "{\"active\":false}").expect(200);
        evenings.later(Duration.ofHours(1));
        ShiftView shift = begun();
        evenings.later(Duration.ofHours(3));
        Instant start = shift.startedAt();
        refuses(shift, "'ended_at':'%s'".formatted(start.minusSeconds(1)), "ended_at");
        refuses(shift, "'ended_at':'%s'".formatted(start.plus(Duration.ofHours(4))), "ended_at");
        refuses(shift, "'started_at':'%s'".formatted(start.plus(Duration.ofHours(4))), "started_at");
        refuses(shift, "'started_at':'%s'".formatted(earlier.startedAt().plusSeconds(60)), "started_at");
        assertEquals(
                List.of("reason"),
                evenings.admin
                        .patch(path(shift), json("{'ended_at':'%s','reason':' '}".formatted(start.plusSeconds(60))))
                        .expect(422)
                        .fields());
        ShiftView still = closing().shifts().getFirst();
        assertEquals(shift, still);
        assertNull(still.mendReason());
    }

    private static void refuses(ShiftView shift, String times, String field) {
        assertEquals(
                List.of(field),
                evenings.admin
                        .patch(path(shift), json("{" + times + ",'reason':'Why'}"))
                        .expect(422)
                        .fields());
    }

    @Test
    void whoClosesTheDayClocksOthersOutAndAWaiterDoesNot() {
        ShiftView shift = begun();
        String other = "/users/" + shift.userId() + "/shift";
        evenings.waiter.post(other, "{\"active\":false}").expect(403);
        evenings.admin.post(other, "{\"active\":false}").expect(200);
        assertEquals(List.of(), closing().shifts());
    }

    @Test
    void theGuidedCheckNamesCallsAndPrintersWhereChitsWait() {
        TableView table = evenings.here.table1;
        assertEquals(List.of(), closing().calls());
        assertEquals(List.of(), closing().printers());
        evenings.here
                .server()
                .client()
                .with("Content-Type", "application/x-www-form-urlencoded")
                .post("/menu/" + table.qrCode() + "/call", "reason=bill");
        WaitingCall call = closing().calls().getFirst();
        assertEquals(table.number(), call.tableNumber());
        assertEquals(CallReason.BILL, call.reason());
        PrinterView printer = evenings.admin
                .post(
                        "/printers/",
                        json("{'name':'Kitchen','connection':'network','address':'127.0.0.1:9',"
                                + "'routes':[{'kind':'bill'}]}"))
                .expect(201)
                .as(PrinterView.class);
        evenings.admin.post("/printers/" + printer.id() + "/test", null).expect(201);
        PrinterStatus waiting = closing().printers().getFirst();
        assertEquals("Kitchen", waiting.name());
        assertEquals(1, waiting.waiting() + waiting.held() + waiting.failed());
    }
}
