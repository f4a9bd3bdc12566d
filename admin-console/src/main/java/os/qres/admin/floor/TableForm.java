package os.qres.admin.floor;

import org.jspecify.annotations.Nullable;
import os.qres.admin.form.Form;
import os.qres.admin.form.TextEntry;
import os.qres.admin.form.ValueEntry;
import os.qres.model.floor.TableShape;
import os.qres.model.floor.TableView;

/// A table and its place on the plan.
public final class TableForm extends Form<TableView> {
    final TextEntry<TableView> number = number("number", TableView::number).required();
    final TextEntry<TableView> seats =
            number("seats", TableView::seats).required().beginsWith("4");
    final ValueEntry<TableView, @Nullable Integer> location = this.<@Nullable Integer>choice(
                    "location_id", null, TableView::locationId)
            .required();
    final ValueEntry<TableView, @Nullable TableShape> shape = choice("shape", TableShape.SQUARE, TableView::shape);
    final TextEntry<TableView> x = number("x", TableView::x).beginsWith("450");
    final TextEntry<TableView> y = number("y", TableView::y).beginsWith("300");
    final TextEntry<TableView> width = number("width", TableView::width).beginsWith("100");
    final TextEntry<TableView> height = number("height", TableView::height).beginsWith("100");
    final TextEntry<TableView> description = words("description", TableView::description);
    final ValueEntry<TableView, Boolean> active = flag("is_active", true, TableView::isActive);
}
