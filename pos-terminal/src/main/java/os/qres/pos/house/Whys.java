package os.qres.pos.house;

import java.util.List;
import java.util.function.Function;
import os.qres.model.reasons.Reason;
import os.qres.model.reasons.Reasons;

/// The reasons that the house offers, in the language of the moment: known without the server too.
public final class Whys {
    /// Characters of a reason in somebody's own words.
    public static final int LONGEST = 120;

    private Whys() {}

    /// @param of which of its lists
    /// @return one for everything, where the house offers none
    public static List<String> offered(House house, Function<Reasons, List<Reason>> of) {
        List<String> offered = house.state().reasons().map(of).stream()
                .flatMap(List::stream)
                .filter(Reason::isActive)
                .map(reason -> house.formats().name(reason.name(), reason.translations()))
                .toList();
        return offered.isEmpty() ? List.of(house.texts().get("reason.other")) : offered;
    }
}
