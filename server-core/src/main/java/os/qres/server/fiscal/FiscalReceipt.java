package os.qres.server.fiscal;

import io.avaje.jsonb.Json;
import java.util.List;
import org.jspecify.annotations.Nullable;
import os.qres.model.Money;

/// What a register is told. The positions' amounts are the total, and so are the payments' sums.
///
/// @param operation by the words of the driver: `sell`, `sellReturn`, `closeShift`
/// @param cashier who took the money (tag 1021)
@Json
public record FiscalReceipt(
        String operation, String cashier, List<FiscalItem> items, List<FiscalPayment> payments, Money total) {
    static final String SELL = "sell";
    static final String SELL_RETURN = "sellReturn";
    static final String CLOSE_SHIFT = "closeShift";

    /// Ends the register's shift.
    static FiscalReceipt closingShift(String cashier) {
        return new FiscalReceipt(CLOSE_SHIFT, cashier, List.of(), List.of(), Money.ZERO);
    }

    boolean closesShift() {
        return operation.equals(CLOSE_SHIFT);
    }

    /// A position (tag 1059): `amount` is `price` times `quantity`.
    ///
    /// @param line of the check; unknown in what was stored before lines were written down
    /// @param tax the rate of the tax in it, in hundredths of a per cent; unknown in what was stored before, too
    @Json
    public record FiscalItem(
            String name,
            Money price,
            int quantity,
            Money amount,
            @Nullable Integer line,
            @Nullable Integer tax) {}

    /// A sum by its kind, by the words of the driver: `cash` (tag 1031), `electronically` (1081), `other` (1217).
    @Json
    public record FiscalPayment(String type, Money sum) {}
}
