package os.qres.admin.bill;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.nio.file.Path;
import java.util.List;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import os.qres.admin.house.House;
import os.qres.admin.house.Restaurant;
import os.qres.model.bill.BillRulesView;
import os.qres.model.bill.ServiceRule;
import os.qres.model.bill.TaxException;
import os.qres.model.orders.OrderType;

class BillViewModelTest {
    @TempDir
    Path folder;

    private House house;
    private House.Listener listener;
    private BillViewModel model;

    @BeforeEach
    void open() {
        house = Restaurant.open(folder);
        listener = new House.Listener();
        model = new BillViewModel(house.desk(listener));
        model.refresh();
    }

    @AfterEach
    void close() {
        house.close();
    }

    @Test
    void whatIsThereIsShownAsAPersonReadsIt() {
        assertEquals("0", model.form().rate.text().get());
        assertEquals("10", model.form().waiterCap.text().get());
        assertEquals("100", model.form().managerCap.text().get());
        assertEquals(3, model.locationOptions().size());
    }

    @Test
    void onlyWhatDiffersIsSentAndTheRestStays() {
        model.form().rate.text().set("12,5");
        model.form().service.value().set(List.of(new ServiceRule(1, 6, 1000)));
        model.form().exceptions.value().set(List.of(new TaxException(OrderType.TAKEAWAY, 2000, 1000, true)));
        model.sheet().save();
        BillRulesView now = rules();
        assertEquals(1250, now.taxes().rate());
        assertTrue(now.taxes().included());
        assertEquals(List.of(new ServiceRule(1, 6, 1000)), now.service());
        assertEquals(
                List.of(new TaxException(OrderType.TAKEAWAY, 2000, 1000, true)),
                now.taxes().exceptions());
        assertEquals(1000, now.discounts().waiter());
        assertFalse(model.form().isDirty());
        assertEquals(1, listener.said().size());
    }

    @Test
    void refusalsStandAtTheirFieldsAndNothingIsStored() {
        for (String wrong : List.of("101", "-1", "ten")) {
            model.form().managerCap.text().set(wrong);
            model.sheet().save();
            assertEquals(
                    model.desk().texts().get("form.percent"),
                    model.form().managerCap.error().get());
        }
        model.form().managerCap.text().set("50");
        model.form().exceptions.value().set(List.of(new TaxException(null, null, -1, true)));
        model.form().service.value().set(List.of(new ServiceRule(null, 0, 1000), new ServiceRule(null, -1, 1000)));
        model.sheet().save();
        assertEquals("taxes.exceptions[0].rate", model.form().exceptions.refusedAt());
        assertEquals("service[1].from_covers", model.form().service.refusedAt());
        assertEquals(0, rules().taxes().rate());
    }

    @Test
    void whatSomebodyElseHasChangedIsShownAndWhatWasTypedStays() {
        model.form().rate.text().set("20");
        BillViewModel other = new BillViewModel(house.desk(new House.Listener()));
        other.refresh();
        other.form().waiterCap.text().set("5");
        other.sheet().save();
        model.sheet().save();
        assertEquals("5", model.form().waiterCap.text().get());
        assertEquals("20", model.form().rate.text().get());
        assertFalse(model.sheet().notice().get().isEmpty());
        model.sheet().save();
        assertEquals(2000, rules().taxes().rate());
        assertEquals(500, rules().discounts().waiter());
    }

    @Test
    void leavingAsksWhatShallBecomeOfTheChanges() {
        boolean[] gone = {false};
        model.form().rate.text().set("20");
        model.sheet().leave(() -> gone[0] = true);
        assertFalse(gone[0]);
        listener.answer("leave-save");
        assertTrue(gone[0]);
        assertEquals(2000, rules().taxes().rate());
    }

    private BillRulesView rules() {
        return house.get("/settings/bill", BillRulesView.class);
    }
}
