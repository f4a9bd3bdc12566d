package os.qres.server.orders;

import jakarta.persistence.Column;
import jakarta.persistence.Convert;
import jakarta.persistence.Embedded;
import jakarta.persistence.Entity;
import jakarta.persistence.EnumType;
import jakarta.persistence.Enumerated;
import jakarta.persistence.FetchType;
import jakarta.persistence.GeneratedValue;
import jakarta.persistence.GenerationType;
import jakarta.persistence.Id;
import jakarta.persistence.JoinColumn;
import jakarta.persistence.ManyToOne;
import jakarta.persistence.SequenceGenerator;
import jakarta.persistence.Table;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import os.qres.model.Money;
import os.qres.model.money.CheckCharges;
import os.qres.model.orders.ItemCombo;
import os.qres.model.orders.ItemDraft;
import os.qres.model.orders.ItemModifier;
import os.qres.model.orders.ItemPrefix;
import os.qres.model.orders.ItemStatus;
import os.qres.model.orders.ItemView;
import os.qres.model.orders.NewItem;
import os.qres.server.menu.Choice;
import os.qres.server.platform.columns.MoneyColumn;
import os.qres.server.platform.problem.RefusedException;

/// One line of an order, with the name, price and modifiers of the moment it was ordered.
@Entity(name = "OrderLine")
@Table(name = "order_item")
class OrderLine {
    @Id
    @GeneratedValue(strategy = GenerationType.SEQUENCE, generator = "order_item_seq")
    @SequenceGenerator(name = "order_item_seq", sequenceName = "order_item_seq", allocationSize = 50)
    private @Nullable Integer id;

    @ManyToOne(fetch = FetchType.LAZY, optional = false)
    @JoinColumn(name = "order_id")
    private GuestOrder order;

    private UUID clientRef;

    /// Under which the kitchen was told of it: its own, or that of the line it was split off.
    private UUID firedRef;

    private int dishId;
    private @Nullable Integer dishVariationId;
    private String name;
    private @Nullable String variationName;
    private int quantity;

    @Convert(converter = MoneyColumn.class)
    private Money price;

    private @Nullable String comment;

    @Convert(converter = ModifiersColumn.class)
    @Column(name = "modifiers")
    private List<ItemModifier> modifiers;

    @Convert(converter = PrefixesColumn.class)
    private List<ItemPrefix> prefixes;

    private int course;
    private @Nullable Integer seat;

    @Enumerated(EnumType.STRING)
    private ItemStatus status;

    private @Nullable Integer stationId;
    private @Nullable Integer cookingTime;

    /// Nothing as long as it is held.
    private @Nullable Instant firedAt;

    private @Nullable Instant dueAt;
    private @Nullable Instant readyAt;
    private @Nullable Instant servedAt;
    private @Nullable String cancelReason;

    /// The check that it was on before that was joined to this one.
    private @Nullable Integer homeId;

    @Embedded
    private LineCharge charge;

    @Embedded
    private @Nullable ComboPart combo;

    private Instant createdAt;
    private Instant updatedAt;

    @SuppressWarnings("NullAway") // For Hibernate.
    protected OrderLine() {}

    /// A line that `wanted` names, fired at once. What no station makes is ready as soon as it is ordered.
    OrderLine(GuestOrder order, NewItem wanted, Choice choice, Instant now) {
        this.order = order;
        this.clientRef = Objects.requireNonNull(wanted.clientRef());
        this.firedRef = clientRef;
        this.dishId = choice.dishId();
        this.dishVariationId = choice.variationId();
        this.name = choice.name();
        this.variationName = choice.variationName();
        this.quantity = wanted.quantity();
        this.price = choice.price();
        this.comment = blankToNull(wanted.comment());
        this.modifiers = choice.modifiers();
        this.prefixes = choice.prefixes();
        this.course = wanted.course() == null ? 1 : wanted.course();
        this.seat = wanted.seat();
        this.stationId = choice.stationId();
        this.cookingTime = choice.cookingTime();
        this.status = ItemStatus.NEW;
        this.charge = new LineCharge(choice.taxRate(), choice.priceList());
        this.combo = ComboPart.of(choice.combo());
        this.createdAt = now;
        this.updatedAt = now;
        if (!Boolean.TRUE.equals(wanted.hold())) {
            fire(now);
        }
    }

    /// So many portions of a line, which are at the same step.
    private OrderLine(OrderLine whole, UUID ref, int quantity, Instant now) {
        this.order = whole.order;
        this.clientRef = ref;
        this.firedRef = whole.firedRef;
        this.dishId = whole.dishId;
        this.dishVariationId = whole.dishVariationId;
        this.name = whole.name;
        this.variationName = whole.variationName;
        this.quantity = quantity;
        this.price = whole.price;
        this.comment = whole.comment;
        this.modifiers = whole.modifiers;
        this.prefixes = whole.prefixes;
        this.course = whole.course;
        this.seat = whole.seat;
        this.status = whole.status;
        this.stationId = whole.stationId;
        this.cookingTime = whole.cookingTime;
        this.firedAt = whole.firedAt;
        this.dueAt = whole.dueAt;
        this.readyAt = whole.readyAt;
        this.servedAt = whole.servedAt;
        this.homeId = whole.homeId;
        this.charge = new LineCharge(whole.charge);
        this.combo = whole.combo;
        this.createdAt = now;
        this.updatedAt = now;
    }

    /// Makes so many of its portions a line of their own, which the kitchen knows as this one.
    OrderLine splitOff(UUID ref, int portions, Instant now) {
        if (portions < 1 || portions >= quantity) {
            throw new IllegalArgumentException("not a part of " + quantity + ": " + portions);
        }
        quantity -= portions;
        updatedAt = now;
        return new OrderLine(this, ref, portions, now);
    }

    /// The combo that it is split off with is one of its own.
    void becomePartOf(UUID ref) {
        combo = ComboPart.of(combo().map(each -> each.as(ref)).orElse(null));
    }

    Optional<ItemCombo> combo() {
        return Optional.ofNullable(combo).map(ComboPart::view);
    }

    /// Stands on another check from now on.
    /// @param home the check to which it goes back when checks are separated again
    void moveTo(GuestOrder other, @Nullable Integer home, Instant now) {
        order = other;
        homeId = home;
        updatedAt = now;
    }

    @Nullable
    Integer homeId() {
        return homeId;
    }

    boolean isHeld() {
        return firedAt == null && status == ItemStatus.NEW;
    }

    boolean isIn(int ofCourse) {
        return course == ofCourse;
    }

    @Nullable
    Integer seat() {
        return seat;
    }

    /// Tells the kitchen. What no station makes is ready at once.
    final void fire(Instant now) {
        firedAt = now;
        dueAt = stationId == null || cookingTime == null ? null : now.plus(Duration.ofMinutes(cookingTime));
        status = stationId == null ? ItemStatus.READY : ItemStatus.NEW;
        readyAt = stationId == null ? now : null;
        updatedAt = now;
    }

    /// Takes it back from the kitchen, until it is fired.
    /// @throws RefusedException item-started, once it has been begun
    void hold(Instant now) {
        if (status != ItemStatus.NEW) {
            throw RefusedException.conflict("item-started");
        }
        firedAt = null;
        dueAt = null;
        updatedAt = now;
    }

    private static @Nullable String blankToNull(@Nullable String text) {
        return text == null || text.isBlank() ? null : text.strip();
    }

    boolean is(int itemId) {
        return id != null && id == itemId;
    }

    int id() {
        return Objects.requireNonNull(id, "not stored yet");
    }

    int dishId() {
        return dishId;
    }

    UUID clientRef() {
        return clientRef;
    }

    ItemStatus status() {
        return status;
    }

    int quantity() {
        return quantity;
    }

    /// When it should be ready, as long as it is being made and its dish says how long that takes.
    Optional<Instant> dueAt() {
        boolean isAwaited = status == ItemStatus.NEW || status == ItemStatus.COOKING;
        return isAwaited ? Optional.ofNullable(dueAt) : Optional.empty();
    }

    Optional<Instant> servedAt() {
        return Optional.ofNullable(servedAt);
    }

    boolean isCancelled() {
        return status == ItemStatus.CANCELLED;
    }

    Money total() {
        return price.times(quantity);
    }

    /// What it is charged by, as long as it is.
    LineCharge charge() {
        return charge;
    }

    /// Neither taken back nor on the house.
    boolean isCharged() {
        return !isCancelled() && !charge.isComped();
    }

    CheckCharges.Line charged() {
        return new CheckCharges.Line(id == null ? 0 : id, total(), charge.tax());
    }

    Money due() {
        return charge.due();
    }

    /// Goes to `next`.
    /// @return whether anything changed
    /// @throws RefusedException wrong-step, when there is no way there from the present status
    boolean advance(ItemStatus next, Instant now) {
        if (status == next) {
            return false;
        }
        if (!mayBecome(next)) {
            throw RefusedException.conflict("wrong-step");
        }
        boolean wasReady = status == ItemStatus.SERVED && readyAt != null;
        status = next;
        readyAt = switch (next) {
            case READY -> wasReady ? readyAt : now;
            case SERVED -> readyAt;
            case NEW, COOKING, CANCELLED -> null;
        };
        servedAt = next == ItemStatus.SERVED ? now : null;
        updatedAt = now;
        return true;
    }

    /// Taken as served, whatever was said of it.
    void end(Instant now) {
        status = ItemStatus.SERVED;
        servedAt = now;
        updatedAt = now;
    }

    boolean mayBecome(ItemStatus next) {
        return Progress.leads(status, next, firedAt != null);
    }

    /// Takes the line back before anyone has begun to make it.
    /// @throws RefusedException item-started, once it has been
    void cancelBeforeMade(@Nullable String reason, Instant now) {
        if (status != ItemStatus.NEW) {
            throw RefusedException.conflict("item-started");
        }
        cancelReason = reason;
        cancel(now);
    }

    void cancel(Instant now) {
        status = ItemStatus.CANCELLED;
        updatedAt = now;
    }

    /// @throws RefusedException item-started, once it is being made
    void change(ItemDraft draft, Instant now) {
        if (status != ItemStatus.NEW) {
            throw RefusedException.conflict("item-started");
        }
        quantity = draft.quantity();
        comment = blankToNull(draft.comment());
        course = draft.course() == null ? course : draft.course();
        seat = draft.seat();
        updatedAt = now;
    }

    List<Integer> optionIds() {
        return modifiers.stream().map(ItemModifier::optionId).toList();
    }

    @Nullable
    Integer dishVariationId() {
        return dishVariationId;
    }

    ItemDraft draft() {
        return new ItemDraft(quantity, comment, course, seat, status, null, null);
    }

    ItemView view() {
        return new ItemView(
                id(),
                order.id(),
                dishId,
                dishVariationId,
                name,
                variationName,
                quantity,
                price,
                total(),
                comment,
                modifiers,
                course,
                seat,
                status,
                firedAt,
                dueAt,
                readyAt,
                servedAt,
                cancelReason,
                stationId,
                clientRef,
                createdAt,
                updatedAt,
                charge.discount(),
                charge.due(),
                charge.compReason(),
                prefixes,
                charge.priceList(),
                combo().orElse(null),
                charge.dishTaxRate());
    }
}
