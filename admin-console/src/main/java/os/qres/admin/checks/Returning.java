package os.qres.admin.checks;

import java.util.List;
import java.util.Optional;
import javafx.scene.Node;
import os.qres.model.Money;

/// What of a check goes back, as somebody says it.
sealed interface Returning permits ReturnedWhole, ReturnedLines, ReturnedSum {
    /// What one chooses with.
    List<Node> controls(Runnable onChange);

    /// Nothing as long as nothing is chosen that can go back.
    Money amount();

    /// What will go, and in which ways; or what is still to be said.
    String words();

    /// As the server is asked.
    Wanted wanted();

    /// What is chosen wrongly, in words.
    default Optional<String> trouble() {
        return Optional.empty();
    }
}
