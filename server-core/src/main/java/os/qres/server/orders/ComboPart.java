package os.qres.server.orders;

import jakarta.persistence.Embeddable;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import os.qres.model.orders.ItemCombo;

/// Of which combo a line is a part: the lines with the same reference are one combo.
@Embeddable
class ComboPart {
    private UUID comboRef;
    private Integer comboDishId;
    private @Nullable Integer comboVariationId;
    private String comboName;
    private @Nullable String comboVariationName;

    @SuppressWarnings("NullAway") // For Hibernate.
    protected ComboPart() {}

    private ComboPart(ItemCombo combo) {
        comboRef = combo.ref();
        comboDishId = combo.dishId();
        comboVariationId = combo.dishVariationId();
        comboName = combo.name();
        comboVariationName = combo.variationName();
    }

    static @Nullable ComboPart of(@Nullable ItemCombo combo) {
        return combo == null ? null : new ComboPart(combo);
    }

    ItemCombo view() {
        return new ItemCombo(comboRef, comboDishId, comboVariationId, comboName, comboVariationName);
    }
}
