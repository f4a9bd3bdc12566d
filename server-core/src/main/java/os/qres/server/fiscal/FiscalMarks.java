package os.qres.server.fiscal;

import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import org.jspecify.annotations.Nullable;
import os.qres.model.fiscal.FiscalState;
import os.qres.server.platform.config.FiscalSettings;
import os.qres.server.platform.database.Reading;
import os.qres.server.platform.database.Unit;

/// What the register has made of an order's payments, for their receipts on paper: where the register prints nothing
/// itself.
///
/// @param settings nothing where there is no register
public record FiscalMarks(Optional<FiscalSettings> settings) {
    /// Hears of an order whose receipts the register has all taken, or refused.
    @FunctionalInterface
    public interface Settled {
        /// @param terminalId where the last of its money was taken
        void on(Unit unit, int orderId, @Nullable Integer terminalId);
    }

    /// Whether our own printers bring out the register's receipts.
    public boolean areOnPaper() {
        return settings.filter(FiscalSettings::onReceipts).isPresent();
    }

    /// By the payments' ids; those that the register has not taken are missing.
    public Map<Integer, FiscalMark> of(Reading in, int orderId) {
        Map<Integer, FiscalMark> marks = new TreeMap<>();
        if (areOnPaper()) {
            in.list(
                            StoredReceipt.class,
                            "from StoredReceipt where orderId = ?1 and state = ?2 order by id",
                            orderId,
                            FiscalState.REGISTERED)
                    .forEach(receipt -> receipt.mark(settings.flatMap(FiscalSettings::taxpayer))
                            .ifPresent(mark -> marks.put(receipt.paymentId(), mark)));
        }
        return marks;
    }
}
