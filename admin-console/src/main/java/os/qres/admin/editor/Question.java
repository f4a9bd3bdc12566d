package os.qres.admin.editor;

import java.util.List;
import os.qres.terminal.text.Texts;

/// Something that is done only on a person's word. Escape answers with doing nothing.
///
/// @param words what will happen
public record Question(String title, String words, List<Choice> choices) {
    /// One answer.
    public record Choice(String id, String words, Weight weight, Runnable action) {}

    /// Whether what was changed and not saved is to be dropped or saved first.
    public static Question unsaved(Texts texts, Runnable drop, Runnable save) {
        return new Question(
                texts.get("leave.title"),
                texts.get("leave.words"),
                List.of(
                        new Choice("leave-drop", texts.get("leave.drop"), Weight.PLAIN, drop),
                        new Choice("leave-save", texts.get("leave.save"), Weight.MAIN, save)));
    }

    /// How an answer looks: the one main action, one that destroys, any other.
    public enum Weight {
        MAIN,
        DANGER,
        PLAIN
    }
}
