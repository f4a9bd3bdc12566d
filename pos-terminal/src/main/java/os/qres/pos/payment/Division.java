package os.qres.pos.payment;

import java.util.List;
import java.util.Set;
import os.qres.model.Rounding;
import os.qres.model.orders.OrderView;

/// How the check is split at the moment, and which part is being paid.
///
/// @param number of the part that was chosen; nothing chosen or paid already means the first that is not paid
record Division(Split split, int number) {
    static final Division WHOLE = new Division(new Split.Whole(), 0);
    private static final int MOST = 20;
    private static final int MOST_OF_A_PORTION = 6;

    Division choose(Part part) {
        return split instanceof Split.Items items
                ? new Division(items.toggle(part), 0)
                : new Division(split, part.number());
    }

    /// Divides a line of several portions into these, and any other among one guest more; after the last way it is
    /// whole again.
    Division divide(int line, int portions) {
        if (!(split instanceof Split.Items items)) {
            return this;
        }
        int now = items.parted().getOrDefault(line, 1);
        int next = portions > 1 && now == 1 ? portions : now + 1;
        int most = portions > 1 ? portions : MOST_OF_A_PORTION;
        return new Division(items.part(line, next > most ? 1 : next), 0);
    }

    /// After a payment: the next part that is not paid.
    Division next() {
        return split instanceof Split.Items items
                ? new Division(new Split.Items(Set.of(), items.parted()), 0)
                : new Division(split, 0);
    }

    /// One part more or less.
    Division by(int more) {
        return split instanceof Split.Even(int of)
                ? new Division(new Split.Even(Math.clamp(of + more, 2, MOST)), 0)
                : this;
    }

    /// All parts that a person can choose from.
    List<Part> parts(OrderView order, Rounding rounding) {
        Parts parts = new Parts(order, rounding);
        return switch (split) {
            case Split.Whole() -> List.of();
            case Split.Amount() -> List.of();
            case Split.Even(int of) -> parts.even(of);
            case Split.Seats() -> parts.seats();
            case Split.Items items -> parts.lines(items);
        };
    }

    /// What is being paid.
    Part current(OrderView order, Rounding rounding) {
        Parts parts = new Parts(order, rounding);
        return switch (split) {
            case Split.Whole() -> new Part(0, parts.owed(), false, null);
            case Split.Amount() -> new Part(0, parts.owed(), false, null);
            case Split.Even(int of) -> first(parts.even(of), parts);
            case Split.Seats() -> first(parts.seats(), parts);
            case Split.Items items -> parts.chosen(items);
        };
    }

    private Part first(List<Part> all, Parts parts) {
        return all.stream()
                .filter(part -> part.number() == number && !part.isPaid())
                .findFirst()
                .or(() -> all.stream().filter(part -> !part.isPaid()).findFirst())
                .orElse(new Part(0, parts.owed(), false, null));
    }

    boolean isAmount() {
        return split instanceof Split.Amount;
    }
}
