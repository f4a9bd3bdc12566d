package os.qres.model.money;

import java.util.Comparator;
import org.jspecify.annotations.Nullable;
import os.qres.model.bill.BillRules;
import os.qres.model.bill.ServiceRule;
import os.qres.model.bill.TaxException;
import os.qres.model.orders.OrderType;

/// What the house's rules mean for one order.
public record Tariff(BillRules rules) {
    private static final int BASIS_POINTS_IN_A_PER_CENT = 100;

    /// @param dishRate the dish's own, in per cent
    public Tax tax(OrderType type, @Nullable Integer dishRate) {
        int usual = dishRate == null ? rules.taxes().rate() : dishRate * BASIS_POINTS_IN_A_PER_CENT;
        for (TaxException exception : rules.taxes().exceptions()) {
            boolean ofType = exception.orderType() == null || exception.orderType() == type;
            if (ofType && (exception.usualRate() == null || exception.usualRate() == usual)) {
                return new Tax(exception.rate(), exception.included());
            }
        }
        return new Tax(usual, rules.taxes().included());
    }

    public Tax serviceTax() {
        return new Tax(rules.taxes().serviceRate(), rules.taxes().included());
    }

    /// Hundredths of a per cent.
    public int service(OrderType type, int covers, @Nullable Integer locationId) {
        if (type != OrderType.DINE_IN) {
            return 0;
        }
        return rules.service().stream()
                .filter(rule -> covers >= rule.fromCovers())
                .filter(rule -> rule.locationId() == null || rule.locationId().equals(locationId))
                .max(Comparator.comparing((ServiceRule rule) -> rule.locationId() != null)
                        .thenComparing(ServiceRule::fromCovers))
                .map(ServiceRule::basisPoints)
                .orElse(0);
    }
}
