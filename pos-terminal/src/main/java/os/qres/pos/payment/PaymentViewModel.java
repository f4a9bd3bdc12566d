package os.qres.pos.payment;

import java.util.List;
import java.util.Optional;
import javafx.beans.property.ReadOnlyObjectProperty;
import javafx.beans.property.ReadOnlyObjectWrapper;
import javafx.util.Subscription;
import org.jspecify.annotations.Nullable;
import os.qres.model.Money;
import os.qres.model.TimeOrderedUuid;
import os.qres.model.floor.TableView;
import os.qres.model.orders.OrderView;
import os.qres.model.orders.PaymentChange;
import os.qres.model.orders.PaymentStatus;
import os.qres.model.payments.PaymentKind;
import os.qres.model.payments.PaymentMethodView;
import os.qres.model.payments.PaymentView;
import os.qres.pos.check.Check;
import os.qres.pos.draft.CheckDraft;
import os.qres.pos.draft.Outing;
import os.qres.pos.house.House;
import os.qres.pos.house.OrderPaper;
import os.qres.pos.house.Way;
import os.qres.terminal.connection.Reply;

/// Takes the money for the check of one table, at once or in parts: cash with change, or any other way without.
public final class PaymentViewModel {
    private static final int SUGGESTIONS = 6;

    private final House house;
    private final Way way;
    private final int tableId;
    private final ReadOnlyObjectWrapper<PaymentState> state =
            new ReadOnlyObjectWrapper<>(new PaymentState.Nothing(null));
    private int method;
    private Tender tender = Tender.of(Money.ZERO);
    private Division division = Division.WHOLE;
    private int tipBasisPoints;
    private @Nullable Money tipAmount;
    private String reference = "";
    private boolean running;

    public PaymentViewModel(House house, Way way, int tableId) {
        this.house = house;
        this.way = way;
        this.tableId = tableId;
        this.method = methods().stream()
                .filter(m -> m.kind() == PaymentKind.CASH)
                .findFirst()
                .or(() -> methods().stream().findFirst())
                .map(PaymentState.Method::id)
                .orElse(0);
        refresh();
    }

    public House house() {
        return house;
    }

    public ReadOnlyObjectProperty<PaymentState> state() {
        return state.getReadOnlyProperty();
    }

    /// Keeps the state fresh until it is given back.
    public Subscription activate() {
        return house.onChange(this::refresh);
    }

    public void chooseMethod(int id) {
        method = id;
        reference = "";
        tender = Tender.of(tender.due());
        refresh();
    }

    /// What the card terminal's slip says of the payment; empty where nobody has typed it.
    public String reference() {
        return reference;
    }

    public void reference(String digits) {
        reference = digits;
    }

    public void digit(int digit) {
        tender = tender.digit(digit);
        refresh();
    }

    public void decimalPoint() {
        tender = tender.point();
        refresh();
    }

    public void erase() {
        tender = tender.erased();
        refresh();
    }

    /// Splits the check in another way; chosen again, it is whole again.
    public void split(Split wanted) {
        division = new Division(wanted, 0);
        tender = Tender.of(Money.ZERO);
        refresh();
    }

    /// In equal parts: as many as there are guests, or as it is being paid already.
    public void splitEvenly() {
        order().ifPresent(order ->
                split(new Split.Even(new Parts(order, house.state().rounding()).likely())));
    }

    public void moreParts(int more) {
        division = division.by(more);
        refresh();
    }

    /// A part was tapped; of lines, each tap takes one in or out.
    public void choosePart(Part part) {
        division = division.choose(part);
        refresh();
    }

    /// Divides a line into its portions, or a portion among one guest more.
    public void divideLine(int line) {
        order().flatMap(order ->
                        order.items().stream().filter(item -> item.id() == line).findFirst())
                .ifPresent(item -> division = division.divide(line, item.quantity()));
        refresh();
    }

    /// Whether the line can be divided otherwise: nobody has paid anything of it.
    boolean canBeDivided(int line) {
        return order().filter(order -> new Parts(order, house.state().rounding()).isWhole(line))
                .isPresent();
    }

    /// @param basisPoints 1000 is 10 %
    public void tip(int basisPoints) {
        tipBasisPoints = basisPoints;
        tipAmount = null;
        refresh();
    }

    /// So much, whatever it is of the check.
    public void tipAmount(Money amount) {
        tipAmount = amount.equals(Money.ZERO) ? null : amount;
        tipBasisPoints = 0;
        refresh();
    }

    Money tipOf(Money amount, int basisPoints) {
        return house.state().rounding().percent(amount, basisPoints);
    }

    /// What is left of the check, once a part is paid.
    public void next() {
        state.set(read());
    }

    /// A note button, or the exact amount.
    public void receive(Money amount) {
        tender = tender.exactly(amount);
        refresh();
    }

    /// Accepts what was received. The change is shown at once; should the server refuse, the screen is back
    /// with the reason.
    public void accept() {
        if (!(state.get() instanceof PaymentState.Taking taking) || !taking.canPay()) {
            return;
        }
        boolean cash = taking.kind() == PaymentKind.CASH;
        PaymentChange payment = new PaymentChange(
                PaymentStatus.PAID,
                method,
                taking.amount(),
                cash ? taking.received() : null,
                taking.tip().equals(Money.ZERO) ? null : taking.tip(),
                TimeOrderedUuid.next(),
                taking.part().share(),
                null,
                null,
                null,
                cash || reference.isEmpty() ? null : reference,
                null);
        running = true;
        refresh();
        house.commands()
                .pay(taking.order(), payment, house.tableName(tableId))
                .thenAccept(reply -> finished(taking, reply));
    }

    /// Prints a receipt.
    void print(OrderPaper paper) {
        house.printing().print(paper, way::say);
    }

    String title() {
        return house.shortName(tableId);
    }

    /// Whether the check has no table.
    boolean isAway() {
        return Outing.isKey(tableId);
    }

    public void back() {
        way.table(tableId);
    }

    public void toFloor() {
        way.floor();
    }

    private void finished(PaymentState.Taking taking, Reply<OrderView> reply) {
        running = false;
        switch (reply) {
            case Reply.Ok<OrderView>(OrderView paid) -> {
                done(taking, paid, false, part(paid));
                reference = "";
                tipBasisPoints = 0;
                tipAmount = null;
                division = division.next();
            }
            case Reply.Unreachable<OrderView> _ -> done(taking, taking.order(), true, null);
            case Reply.Refused<OrderView> refused -> {
                house.noticeOf(refused).ifPresent(way::say);
                refresh();
            }
        }
    }

    /// The payment that was taken just now, where it was not for the whole check.
    private static @Nullable Integer part(OrderView paid) {
        List<PaymentView> taken = paid.payments().stream()
                .filter(payment -> payment.refundOf() == null)
                .toList();
        boolean isWhole = paid.paymentStatus() != PaymentStatus.UNPAID && taken.size() == 1;
        return taken.isEmpty() || isWhole ? null : taken.getLast().id();
    }

    private void done(PaymentState.Taking taking, OrderView check, boolean kept, @Nullable Integer part) {
        Money left = taking.owed().minus(taking.amount());
        Money paid = taking.amount().plus(taking.tip());
        Money change = taking.kind() == PaymentKind.CASH ? taking.change() : null;
        state.set(new PaymentState.Done(check, taking.place(), paid, change, kept, left, part));
    }

    private void refresh() {
        if (running || !(state.get() instanceof PaymentState.Done)) {
            state.set(read());
        }
    }

    private PaymentState read() {
        Optional<OrderView> open = order();
        if (open.isEmpty()) {
            return running ? state.get() : new PaymentState.Nothing(tableNumber());
        }
        OrderView order = open.get();
        Part part = division.current(order, house.state().rounding());
        Money tip = tipAmount == null ? house.state().rounding().percent(part.amount(), tipBasisPoints) : tipAmount;
        boolean cash = methods().stream().anyMatch(m -> m.id() == method && m.kind() == PaymentKind.CASH);
        Money exact = part.amount().plus(tip);
        Money due = cash ? house.state().rounding().cash(exact) : exact;
        if (!due.equals(tender.due())) {
            tender = Tender.of(due);
        }
        boolean typed = cash || division.isAmount();
        Tender counted = typed ? tender : Tender.of(due);
        return new PaymentState.Taking(
                house.tableName(tableId),
                order,
                Check.of(order, CheckDraft.empty(tableId), house.menu().get()),
                due,
                methods(),
                method,
                counted.typed(),
                counted.received(),
                counted.change(),
                counted.lacking(),
                cash ? CashNotes.above(due, SUGGESTIONS) : List.of(),
                running,
                division,
                division.parts(order, house.state().rounding()),
                part,
                tipBasisPoints,
                tipAmount != null,
                tip,
                order.totalPrice().minus(order.paidTotal()),
                new Parts(order, house.state().rounding()).hasSeats());
    }

    private Optional<OrderView> order() {
        return house.owed(tableId);
    }

    private @Nullable Integer number() {
        return house.table(tableId).map(TableView::number).orElse(null);
    }

    private int tableNumber() {
        Integer number = number();
        return number == null ? 0 : number;
    }

    private List<PaymentState.Method> methods() {
        return house.state().paymentMethods().stream()
                .filter(PaymentMethodView::isActive)
                .map(m -> new PaymentState.Method(m.id(), house.formats().name(m.name(), m.translations()), m.kind()))
                .toList();
    }
}
