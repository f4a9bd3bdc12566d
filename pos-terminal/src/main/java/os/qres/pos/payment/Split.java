package os.qres.pos.payment;

import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import os.qres.model.payments.ItemShare;

/// How a check is parted among those who pay it.
public sealed interface Split {
    record Whole() implements Split {}

    /// @param of so many equal parts
    record Even(int of) implements Split {}

    record Seats() implements Split {}

    /// @param chosen what one guest pays: whole lines and parts of them
    /// @param parted in how many equal parts a line is divided, by its id; the others are whole
    record Items(Set<ItemShare> chosen, Map<Integer, Integer> parted) implements Split {
        static final Items NONE = new Items(Set.of(), Map.of());

        boolean has(Part part) {
            return chosen.containsAll(part.items());
        }

        Items toggle(Part part) {
            var other = new HashSet<>(chosen);
            if (has(part)) {
                part.items().forEach(other::remove);
            } else {
                other.addAll(part.items());
            }
            return new Items(Set.copyOf(other), parted);
        }

        /// Divides a line anew; nothing of it is chosen then.
        Items part(int line, int of) {
            var others = new HashMap<>(parted);
            others.put(line, of);
            List<ItemShare> left =
                    chosen.stream().filter(share -> share.itemId() != line).toList();
            return new Items(Set.copyOf(left), Map.copyOf(others));
        }
    }

    /// Whatever the guest hands over.
    record Amount() implements Split {}
}
