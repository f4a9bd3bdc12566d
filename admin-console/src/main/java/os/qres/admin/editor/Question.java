package os.qres.admin.editor;

import java.util.List;

/// Something that is done only on a person's word. Escape answers with doing nothing.
///
/// @param words what will happen
public record Question(String title, String words, List<Choice> choices) {
    /// One answer.
    public record Choice(String id, String words, Weight weight, Runnable action) {}

    /// How an answer looks: the one main action, one that destroys, any other.
    public enum Weight {
        MAIN,
        DANGER,
        PLAIN
    }
}
