package os.qres.server.orders;

import jakarta.persistence.Convert;
import jakarta.persistence.Embeddable;
import org.jspecify.annotations.Nullable;
import os.qres.model.Money;
import os.qres.model.money.Tariff;
import os.qres.model.money.Tax;
import os.qres.model.orders.AppliedPrices;
import os.qres.model.orders.OrderType;
import os.qres.server.identity.Authority;
import os.qres.server.platform.columns.MoneyColumn;

/// What a line is charged by, and what it comes to.
@Embeddable
class LineCharge {
    private @Nullable Integer dishTaxRate;
    private int taxBasisPoints;
    private boolean taxIncluded = true;

    /// Its own discounts, and its part of the check's.
    @Convert(converter = MoneyColumn.class)
    private Money discount = Money.ZERO;

    @Convert(converter = MoneyColumn.class)
    private Money due = Money.ZERO;

    private @Nullable String compReason;
    private @Nullable Integer compedById;
    private @Nullable Integer compApprovedById;
    private @Nullable Integer priceListId;
    private @Nullable String priceListName;

    /// Portions whose money went back.
    private int returnedQuantity;

    @SuppressWarnings("NullAway") // For Hibernate.
    protected LineCharge() {}

    /// @param dishTaxRate the dish's own, in per cent
    /// @param priceList which gave the line its price
    LineCharge(@Nullable Integer dishTaxRate, @Nullable AppliedPrices priceList) {
        this.dishTaxRate = dishTaxRate;
        this.priceListId = priceList == null ? null : priceList.id();
        this.priceListName = priceList == null ? null : priceList.name();
    }

    /// A part's, as the whole line's.
    LineCharge(LineCharge whole) {
        this.dishTaxRate = whole.dishTaxRate;
        this.taxBasisPoints = whole.taxBasisPoints;
        this.taxIncluded = whole.taxIncluded;
        this.compReason = whole.compReason;
        this.compedById = whole.compedById;
        this.compApprovedById = whole.compApprovedById;
        this.priceListId = whole.priceListId;
        this.priceListName = whole.priceListName;
    }

    void tariff(Tariff tariff, OrderType type) {
        Tax tax = tariff.tax(type, dishTaxRate);
        taxBasisPoints = tax.basisPoints();
        taxIncluded = tax.included();
    }

    @Nullable
    Integer dishTaxRate() {
        return dishTaxRate;
    }

    Tax tax() {
        return new Tax(taxBasisPoints, taxIncluded);
    }

    void become(Money newDiscount, Money newDue) {
        discount = newDiscount;
        due = newDue;
    }

    void comp(String reason, Authority authority) {
        compReason = reason;
        compedById = authority.userId();
        compApprovedById = authority.approvedBy();
    }

    void chargeAgain() {
        compReason = null;
        compedById = null;
        compApprovedById = null;
    }

    int returned() {
        return returnedQuantity;
    }

    void giveBack(int portions) {
        returnedQuantity += portions;
    }

    boolean isComped() {
        return compReason != null;
    }

    @Nullable
    String compReason() {
        return compReason;
    }

    @Nullable
    AppliedPrices priceList() {
        return priceListId == null || priceListName == null ? null : new AppliedPrices(priceListId, priceListName);
    }

    Money discount() {
        return discount;
    }

    Money due() {
        return due;
    }
}
