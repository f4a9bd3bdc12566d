package os.qres.server.fiscal;

import io.avaje.jsonb.Json;
import java.util.List;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import os.qres.model.Money;

/// A receipt, or the beginning or end of a shift, in the JSON of ATOL's driver 10.
///
/// @param taxationType `osn`, `usnIncome`, `usnIncomeOutcome`, `esn`, `patent`
@Json
public record AtolTask(
        String type,
        @Nullable String taxationType,
        @Nullable Boolean electronically,
        @Nullable Boolean ignoreNonFiscalPrintErrors,
        Operator operator,
        @Nullable List<Position> items,
        @Nullable List<FiscalReceipt.FiscalPayment> payments,
        @Nullable Money total) {
    private static final Set<Integer> RATES = Set.of(500, 700, 1000, 2000, 2200);

    @Json
    public record Operator(String name) {}

    /// A position: paid in full, something made here, by pieces.
    @Json
    public record Position(
            String type,
            String name,
            Money price,
            int quantity,
            Money amount,
            String measurementUnit,
            String paymentMethod,
            String paymentObject,
            Vat tax) {}

    /// @param type `none`, `vat0`, `vat5`, `vat7`, `vat10`, `vat20`, `vat22`
    @Json
    public record Vat(String type) {}

    /// By the position's own rate; where it has none, or one that the driver has no word for, as the house is taxed.
    private static String vat(@Nullable Integer tax, String usual) {
        return tax != null && RATES.contains(tax) ? "vat" + tax / 100 : usual;
    }

    /// Opens the register's shift, or closes it.
    ///
    /// @param type `openShift`, `closeShift`
    static AtolTask shift(String type, String cashier) {
        return new AtolTask(type, null, null, null, new Operator(cashier), null, null, null);
    }

    /// @param vat of positions without a rate of their own
    static AtolTask of(FiscalReceipt receipt, String taxation, String vat) {
        if (receipt.closesShift()) {
            return shift(receipt.operation(), receipt.cashier());
        }
        return new AtolTask(
                receipt.operation(),
                taxation,
                false,
                true,
                new Operator(receipt.cashier()),
                receipt.items().stream()
                        .map(item -> new Position(
                                "position",
                                item.name(),
                                item.price(),
                                item.quantity(),
                                item.amount(),
                                "piece",
                                "fullPayment",
                                "commodity",
                                new Vat(vat(item.tax(), vat))))
                        .toList(),
                receipt.payments(),
                receipt.total());
    }
}
