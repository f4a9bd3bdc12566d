package os.qres.server.faults;

import java.util.List;
import java.util.Set;
import java.util.regex.MatchResult;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import os.qres.test.printer.Slip;

/// A chit on paper, as the power cuts look at it.
///
/// @param number that the server has given it
/// @param marks of the lines on it
/// @param isCopy whether it tells that it may have come out before
record Printout(int number, Set<String> marks, boolean isCopy) {
    /// How a line's comment begins: nobody else's does so.
    static final int MARK = 13;

    private static final Pattern A_MARK = Pattern.compile("\\b[0-9a-f]{8}-[0-9a-f]{4}\\b");
    private static final Pattern A_NUMBER = Pattern.compile("№ (\\d+)$", Pattern.MULTILINE);

    static List<Printout> of(List<Slip> slips) {
        return slips.stream().map(Printout::of).toList();
    }

    private static Printout of(Slip slip) {
        MatchResult number = A_NUMBER.matcher(slip.text())
                .results()
                .reduce((_, last) -> last)
                .orElseThrow();
        Set<String> marks =
                A_MARK.matcher(slip.text()).results().map(MatchResult::group).collect(Collectors.toSet());
        return new Printout(Integer.parseInt(number.group(1)), marks, slip.isCopy());
    }

    /// So many too many of these do not tell that they are copies.
    static int tooMany(List<Printout> ofOneChit) {
        long first = ofOneChit.stream().filter(printout -> !printout.isCopy()).count();
        return (int) Math.max(0, first - 1);
    }
}
