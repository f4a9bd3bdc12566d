package os.qres.model.money;

import static org.junit.jupiter.api.Assertions.assertEquals;

import java.util.List;
import org.junit.jupiter.api.Test;
import os.qres.model.bill.BillRules;
import os.qres.model.bill.DiscountCaps;
import os.qres.model.bill.ServiceRule;
import os.qres.model.bill.TaxException;
import os.qres.model.bill.TaxRules;
import os.qres.model.orders.OrderType;

class TariffTest {
    private static final int TERRACE = 7;

    private final Tariff tariff = new Tariff(new BillRules(
            new TaxRules(
                    true,
                    2000,
                    500,
                    List.of(
                            new TaxException(OrderType.TAKEAWAY, 1900, 700, true),
                            new TaxException(OrderType.DELIVERY, null, 0, false))),
            List.of(new ServiceRule(null, 6, 1000), new ServiceRule(null, 10, 1250), new ServiceRule(TERRACE, 0, 500)),
            new DiscountCaps(1000, 5000)));

    @Test
    void aDishIsTaxedAtItsOwnRateElseAtTheHouses() {
        assertEquals(new Tax(2000, true), tariff.tax(OrderType.DINE_IN, null));
        assertEquals(new Tax(1900, true), tariff.tax(OrderType.DINE_IN, 19));
    }

    @Test
    void anOrderToTakeAwayMayBeTaxedOtherwise() {
        assertEquals(new Tax(700, true), tariff.tax(OrderType.TAKEAWAY, 19));
        assertEquals(new Tax(2000, true), tariff.tax(OrderType.TAKEAWAY, null));
        assertEquals(new Tax(0, false), tariff.tax(OrderType.DELIVERY, 19));
    }

    @Test
    void serviceDependsOnCoversAndPlaceAndIsForWhoeverEatsIn() {
        assertEquals(0, tariff.service(OrderType.DINE_IN, 5, null));
        assertEquals(1000, tariff.service(OrderType.DINE_IN, 6, 1));
        assertEquals(1250, tariff.service(OrderType.DINE_IN, 12, 1));
        assertEquals(500, tariff.service(OrderType.DINE_IN, 12, TERRACE));
        assertEquals(0, tariff.service(OrderType.TAKEAWAY, 12, TERRACE));
    }
}
