package os.qres.admin.controls;

import javafx.scene.control.Label;
import os.qres.admin.editor.Question;
import os.qres.admin.editor.Speaker;
import os.qres.terminal.controls.Dialog;
import os.qres.terminal.controls.Layers;
import os.qres.terminal.text.Texts;

/// Speaks to the person by toasts and dialogs over the window.
public final class Asking implements Speaker {
    private final Layers layers;
    private final Texts texts;

    public Asking(Layers layers, Texts texts) {
        this.layers = layers;
        this.texts = texts;
    }

    @Override
    public void say(String words) {
        layers.toast(words);
    }

    @Override
    public void ask(Question question) {
        Label words = new Label(question.words());
        words.setWrapText(true);
        words.setMaxWidth(520);
        words.setMinHeight(Label.USE_PREF_SIZE);
        Dialog dialog = new Dialog(question.title(), words);
        dialog.action("question-stay", texts.get("cancel"), () -> layers.close(dialog));
        for (Question.Choice choice : question.choices()) {
            Runnable act = () -> {
                layers.close(dialog);
                choice.action().run();
            };
            switch (choice.weight()) {
                case MAIN -> dialog.action(choice.id(), choice.words(), act, "primary");
                case DANGER -> dialog.action(choice.id(), choice.words(), act, "danger");
                case PLAIN -> dialog.action(choice.id(), choice.words(), act);
            }
        }
        layers.open(dialog);
    }
}
