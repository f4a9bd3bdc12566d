package os.qres.server.fiscal;

import io.avaje.jsonb.Json;
import java.util.List;
import os.qres.model.Money;

/// A receipt in the JSON of ATOL's driver 10.
///
/// @param taxationType `osn`, `usnIncome`, `usnIncomeOutcome`, `esn`, `patent`
@Json
public record AtolTask(
        String type,
        String taxationType,
        boolean electronically,
        boolean ignoreNonFiscalPrintErrors,
        Operator operator,
        List<Position> items,
        List<FiscalReceipt.FiscalPayment> payments,
        Money total) {

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

    static AtolTask of(FiscalReceipt receipt, String taxation, String vat) {
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
                                new Vat(vat)))
                        .toList(),
                receipt.payments(),
                receipt.total());
    }
}
