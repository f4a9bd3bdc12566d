package os.qres.pos.order;

import java.util.List;
import java.util.Optional;
import java.util.UUID;
import javafx.beans.property.ObjectProperty;
import javafx.beans.property.SimpleObjectProperty;
import javafx.beans.property.SimpleStringProperty;
import javafx.beans.property.StringProperty;
import org.jspecify.annotations.Nullable;
import os.qres.model.Money;
import os.qres.model.TimeOrderedUuid;
import os.qres.model.identity.ApprovalAction;
import os.qres.model.identity.ApprovalRequest;
import os.qres.model.kitchen.StationView;
import os.qres.model.menu.DishView;
import os.qres.model.orders.OpenItem;
import os.qres.model.rights.Permission;
import os.qres.pos.draft.DraftLine;
import os.qres.pos.house.House;

/// Takes down what is not on the menu: what it is called, what it costs, who makes it. A manager's line goes onto the
/// check at once, a waiter's once a manager has allowed it.
public final class OpenItemForm {
    private static final String AMOUNT = "[0-9]{1,6}([.,][0-9]{0,2})?";

    private final OrderViewModel order;
    private final House house;
    private final UUID ref = TimeOrderedUuid.next();
    private final StringProperty name = new SimpleStringProperty("");
    private final StringProperty price = new SimpleStringProperty("");
    private final StringProperty note = new SimpleStringProperty("");
    private final ObjectProperty<DishView> kind;
    private final ObjectProperty<@Nullable Integer> station = new SimpleObjectProperty<>();

    /// What the server would refuse.
    public enum Problem {
        NAME,
        PRICE
    }

    /// Only where the menu has an open dish.
    public OpenItemForm(OrderViewModel order) {
        this.order = order;
        this.house = order.house();
        this.kind = new SimpleObjectProperty<>(kinds().getFirst());
        station.set(kind.get().stationId());
    }

    /// Under which it can be sold: what is taxed otherwise, or counts elsewhere.
    public List<DishView> kinds() {
        return house.menu().get().open();
    }

    public List<StationView> stations() {
        return house.state().stations().stream().filter(StationView::isActive).toList();
    }

    public StringProperty name() {
        return name;
    }

    public StringProperty price() {
        return price;
    }

    public StringProperty note() {
        return note;
    }

    public ObjectProperty<DishView> kind() {
        return kind;
    }

    /// Who makes it; nothing where nobody has to.
    public ObjectProperty<@Nullable Integer> station() {
        return station;
    }

    /// Sells it under that dish, whose station makes it until another is chosen.
    public void choose(DishView dish) {
        kind.set(dish);
        station.set(dish.stationId());
    }

    /// Whether the field may hold that while somebody types.
    public static boolean mayBePrice(String typed) {
        return typed.isEmpty() || typed.matches(AMOUNT);
    }

    public Optional<Problem> problem() {
        if (name.get().isBlank()) {
            return Optional.of(Problem.NAME);
        }
        boolean isPrice =
                amount().filter(cost -> cost.compareTo(OpenItem.MOST) <= 0).isPresent();
        return isPrice ? Optional.empty() : Optional.of(Problem.PRICE);
    }

    private Optional<Money> amount() {
        String typed = price.get().replace(',', '.');
        String number = typed.endsWith(".") ? typed.substring(0, typed.length() - 1) : typed;
        return price.get().matches(AMOUNT) ? Optional.of(Money.parse(number)) : Optional.empty();
    }

    /// Whether who is signed in needs nobody's word.
    public boolean isAllowed() {
        return house.may(Permission.OPEN_ITEM);
    }

    ApprovalRequest request(String pin) {
        return new ApprovalRequest(pin, ApprovalAction.OPEN_ITEM, null, ref, null);
    }

    /// Onto the check; only where there is no problem.
    void add(@Nullable String approval) {
        OpenItem item = new OpenItem(name.get().strip(), amount().orElseThrow(), station.get(), approval);
        String words = note.get().strip();
        order.add(DraftLine.of(ref, kind.get().id(), item, words.isEmpty() ? null : words));
    }
}
