package os.qres.paper.link;

import java.time.Duration;

/// How long a printer is waited for.
///
/// @param connect until the connection stands
/// @param answer until it says how it is
/// @param print until a chit has come out
public record Patience(Duration connect, Duration answer, Duration print) {
    /// @param answer in all; the others follow from it
    public static Patience of(Duration answer) {
        return new Patience(answer, answer, answer.multipliedBy(5));
    }
}
