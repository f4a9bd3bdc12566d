package os.qres.admin.controls;

import java.util.List;
import os.qres.admin.editor.Desk;
import os.qres.admin.editor.Editor;
import os.qres.admin.editor.Question;

/// Asks before something goes.
public final class Confirm {
    private Confirm() {}

    /// @param key of the texts `<key>.title` with the object's name, `<key>.words`, `<key>` for the button and
    ///     `<key>.done` for what is said afterwards
    public static <V> void remove(Editor<V> editor, V view, String key) {
        Desk desk = editor.desk();
        String name = editor.shelf().book().name().apply(view);
        Runnable done = () -> desk.speaker().say(desk.texts().get(key + ".done", name));
        Question.Choice yes = new Question.Choice(
                "remove-yes", desk.texts().get(key), Question.Weight.DANGER, () -> editor.remove(view, done));
        desk.speaker()
                .ask(new Question(
                        desk.texts().get(key + ".title", name), desk.texts().get(key + ".words"), List.of(yes)));
    }
}
