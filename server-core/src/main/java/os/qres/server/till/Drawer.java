package os.qres.server.till;

import jakarta.persistence.Convert;
import jakarta.persistence.Entity;
import jakarta.persistence.EnumType;
import jakarta.persistence.Enumerated;
import jakarta.persistence.GeneratedValue;
import jakarta.persistence.GenerationType;
import jakarta.persistence.Id;
import jakarta.persistence.Table;
import jakarta.persistence.Version;
import java.time.Instant;
import java.util.List;
import org.jspecify.annotations.Nullable;
import os.qres.model.Money;
import os.qres.model.till.DrawerKind;
import os.qres.model.till.DrawerView;
import os.qres.server.platform.access.Actor;
import os.qres.server.platform.columns.MoneyColumn;
import os.qres.server.platform.problem.RefusedException;

/// A drawer of cash between two counts.
@Entity(name = "Drawer")
@Table(name = "till_drawer")
class Drawer {
    @Id
    @GeneratedValue(strategy = GenerationType.IDENTITY)
    private @Nullable Integer id;

    @Enumerated(EnumType.STRING)
    private DrawerKind kind;

    private @Nullable Integer terminalId;
    private @Nullable Integer userId;
    private String name;
    private Instant openedAt;
    private @Nullable Integer openedById;
    private @Nullable Instant closedAt;
    private @Nullable Integer closedById;

    @Convert(converter = MoneyColumn.class)
    private @Nullable Money expected;

    @Convert(converter = MoneyColumn.class)
    private @Nullable Money counted;

    @Version
    private long version;

    @SuppressWarnings("NullAway") // For Hibernate.
    protected Drawer() {}

    private Drawer(DrawerKind kind, @Nullable Integer terminal, @Nullable Integer user, String name) {
        this.kind = kind;
        this.terminalId = terminal;
        this.userId = user;
        this.name = name;
        this.openedAt = Instant.EPOCH;
    }

    static Drawer ofTerminal(int terminal, String name) {
        return new Drawer(DrawerKind.TERMINAL, terminal, null, name);
    }

    static Drawer ofWaiter(int user, String name) {
        return new Drawer(DrawerKind.WAITER, null, user, name);
    }

    Drawer opened(@Nullable Integer by, Instant now) {
        openedById = by;
        openedAt = now;
        return this;
    }

    int id() {
        if (id == null) {
            throw new IllegalStateException("not stored yet");
        }
        return id;
    }

    long version() {
        return version;
    }

    /// Whether it is the same terminal's or the same waiter's.
    boolean isLike(Drawer other) {
        return kind == other.kind
                && (kind == DrawerKind.TERMINAL ? isOfTerminal(other.terminalId) : isOfWaiter(other.userId));
    }

    boolean isOfTerminal(@Nullable Integer terminal) {
        return terminalId != null && terminalId.equals(terminal);
    }

    boolean isOfWaiter(@Nullable Integer user) {
        return userId != null && userId.equals(user);
    }

    /// Whether what this person takes goes into it: what a waiter carries before what lies at the terminal.
    boolean takesFrom(Actor actor) {
        return kind == DrawerKind.TERMINAL ? isOfTerminal(actor.terminalId()) : isOfWaiter(actor.userId());
    }

    /// A waiter's purse is nobody else's; at a terminal everybody works.
    boolean mayBeUsedBy(Actor actor, boolean isManager) {
        return isManager || kind == DrawerKind.TERMINAL || isOfWaiter(actor.userId());
    }

    boolean isOpen() {
        return closedAt == null;
    }

    /// @throws RefusedException drawer-closed, once it was counted
    void requireOpen() {
        if (!isOpen()) {
            throw RefusedException.conflict("drawer-closed");
        }
    }

    /// @param shouldBe what should be in it
    void count(Money inIt, Money shouldBe, @Nullable Integer by, Instant now) {
        requireOpen();
        counted = inIt;
        expected = shouldBe;
        closedById = by;
        closedAt = now;
    }

    /// @param entries all of it
    /// @param mayKnow whether the reader is told what should be in it before it is counted
    DrawerView view(List<TillEntry> entries, boolean mayKnow) {
        Money cash = Money.ZERO;
        Money opening = Money.ZERO;
        Money taken = Money.ZERO;
        for (TillEntry entry : entries) {
            cash = cash.plus(entry.cash());
            opening = entry.kind() == EntryKind.FLOAT ? opening.plus(entry.cash()) : opening;
            taken = entry.isOfCheck() ? taken.plus(entry.cash()) : taken;
        }
        boolean isKnown = mayKnow || !isOpen();
        Money should = expected == null ? cash : expected;
        return new DrawerView(
                id(),
                kind,
                terminalId,
                userId,
                name,
                openedAt,
                openedById,
                closedAt,
                closedById,
                opening,
                entries.stream().flatMap(entry -> entry.move().stream()).toList(),
                isKnown ? taken : null,
                isKnown ? should : null,
                counted,
                counted == null ? null : counted.minus(should),
                version);
    }
}
