package os.qres.server.orders;

import jakarta.persistence.Convert;
import jakarta.persistence.Embeddable;
import java.time.Instant;
import java.util.List;
import org.jspecify.annotations.Nullable;
import os.qres.model.Money;
import os.qres.model.Rounding;
import os.qres.model.money.Bill;
import os.qres.model.money.CheckCharges;
import os.qres.model.money.Tax;
import os.qres.model.orders.DiscountView;
import os.qres.server.platform.columns.MoneyColumn;
import os.qres.server.platform.problem.RefusedException;

/// What an order comes to, and what of it is paid.
@Embeddable
class OrderSums {
    @Convert(converter = MoneyColumn.class)
    private Money subtotal = Money.ZERO;

    @Convert(converter = MoneyColumn.class)
    private Money discountTotal = Money.ZERO;

    @Convert(converter = MoneyColumn.class)
    private Money serviceCharge = Money.ZERO;

    @Convert(converter = MoneyColumn.class)
    private Money taxTotal = Money.ZERO;

    @Convert(converter = MoneyColumn.class)
    private Money taxAdded = Money.ZERO;

    @Convert(converter = MoneyColumn.class)
    private Money tipTotal = Money.ZERO;

    @Convert(converter = MoneyColumn.class)
    private Money paidTotal = Money.ZERO;

    @Convert(converter = MoneyColumn.class)
    private Money totalPrice = Money.ZERO;

    private int serviceBasisPoints;
    private int serviceTaxBasisPoints;
    private boolean serviceTaxIncluded = true;

    private @Nullable Instant billRequestedAt;
    private int billsRequested;

    void charge(int service, Tax serviceTax) {
        serviceBasisPoints = service;
        serviceTaxBasisPoints = serviceTax.basisPoints();
        serviceTaxIncluded = serviceTax.included();
    }

    /// What all of it comes to.
    Bill bill(List<OrderLine> lines, List<DiscountView> discounts, Rounding rounding) {
        return charges(charged(lines), discounts).bill(rounding);
    }

    private static List<OrderLine> charged(List<OrderLine> lines) {
        return lines.stream().filter(OrderLine::isCharged).toList();
    }

    /// Sums up, and tells each line its part.
    /// @return the discounts with what each of them takes off
    List<DiscountView> settle(List<OrderLine> lines, List<DiscountView> discounts, Rounding rounding) {
        List<OrderLine> charged = charged(lines);
        CheckCharges charges = charges(charged, discounts);
        Bill bill = charges.bill(rounding);
        if (!bill.total().equals(totalPrice)) {
            billRequestedAt = null;
        }
        subtotal = bill.subtotal();
        discountTotal = bill.discount();
        serviceCharge = bill.service();
        taxTotal = bill.tax();
        taxAdded = bill.taxAdded();
        totalPrice = bill.total();
        lines.forEach(line -> line.charge().become(Money.ZERO, Money.ZERO));
        for (int i = 0; i < charged.size(); i++) {
            Bill.Part part = bill.parts().get(i);
            charged.get(i).charge().become(part.discount(), part.due());
        }
        return charges.taking(bill);
    }

    private CheckCharges charges(List<OrderLine> charged, List<DiscountView> discounts) {
        return new CheckCharges(
                charged.stream().map(OrderLine::charged).toList(),
                discounts,
                serviceBasisPoints,
                new Tax(serviceTaxBasisPoints, serviceTaxIncluded));
    }

    /// Adds up what was taken and given back.
    void count(List<OrderPayment> payments) {
        paidTotal = payments.stream().map(OrderPayment::amount).reduce(Money.ZERO, Money::plus);
        tipTotal = payments.stream().map(OrderPayment::tip).reduce(Money.ZERO, Money::plus);
    }

    /// Its guests are shown what it comes to; they are until that changes.
    /// @throws RefusedException nothing-owed
    void requestBill(Instant now) {
        if (owed().compareTo(Money.ZERO) <= 0) {
            throw RefusedException.conflict("nothing-owed");
        }
        billRequestedAt = now;
        billsRequested++;
    }

    @Nullable
    Instant billRequestedAt() {
        return billRequestedAt;
    }

    int billsRequested() {
        return billsRequested;
    }

    Money owed() {
        return totalPrice.minus(paidTotal);
    }

    Money subtotal() {
        return subtotal;
    }

    Money discountTotal() {
        return discountTotal;
    }

    Money serviceCharge() {
        return serviceCharge;
    }

    Money taxTotal() {
        return taxTotal;
    }

    Money taxAdded() {
        return taxAdded;
    }

    Money tipTotal() {
        return tipTotal;
    }

    Money paidTotal() {
        return paidTotal;
    }

    Money totalPrice() {
        return totalPrice;
    }

    int serviceBasisPoints() {
        return serviceBasisPoints;
    }
}
