package os.qres.admin.bill;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import org.jspecify.annotations.Nullable;
import os.qres.admin.controls.Option;
import os.qres.admin.editor.Book;
import os.qres.admin.editor.Desk;
import os.qres.admin.editor.Sheet;
import os.qres.admin.editor.Shelf;
import os.qres.model.bill.BillRulesView;
import os.qres.model.floor.LocationView;
import os.qres.model.orders.OrderType;

/// The rules for bills: there is one set of them.
public final class BillViewModel {
    private final Desk desk;
    private final BillForm form = new BillForm();
    private final Sheet<BillRulesView> sheet;
    private final Shelf<LocationView> locations;

    BillViewModel(Desk desk) {
        this.desk = desk;
        this.sheet = new Sheet<>(
                desk,
                new Sheet.Place<>("/settings/bill", BillRulesView.class, "section.bill"),
                form,
                form::nestedPatch);
        this.locations =
                new Shelf<>(desk, Book.of("/locations", LocationView.class, LocationView::id, LocationView::name));
    }

    Desk desk() {
        return desk;
    }

    BillForm form() {
        return form;
    }

    Sheet<BillRulesView> sheet() {
        return sheet;
    }

    List<Option<@Nullable Integer>> locationOptions() {
        List<Option<@Nullable Integer>> options = new ArrayList<>();
        options.add(new Option<>(null, desk.texts().get("bill.everywhere")));
        locations
                .all()
                .forEach(location -> options.add(
                        new Option<>(location.id(), desk.formats().name(location.name(), location.translations()))));
        return options;
    }

    List<Option<@Nullable OrderType>> typeOptions() {
        List<Option<@Nullable OrderType>> options = new ArrayList<>();
        options.add(new Option<>(null, desk.texts().get("bill.any-order")));
        for (OrderType type : OrderType.values()) {
            options.add(new Option<>(
                    type, desk.texts().get("price.type." + type.name().toLowerCase(Locale.ROOT))));
        }
        return options;
    }

    /// @param redraw told when the locations are others
    void onLocations(Runnable redraw) {
        locations.onChange(_ -> redraw.run());
    }

    void refresh() {
        locations.refresh();
        sheet.refresh();
    }
}
