package os.qres.terminal.controls;

import javafx.scene.control.Button;
import javafx.scene.layout.HBox;
import os.qres.terminal.text.Language;
import os.qres.terminal.text.Texts;
import os.qres.terminal.theme.Icons;
import os.qres.terminal.theme.Theme;

/// Two keys that stand where nobody has signed in yet: the other language, and light or dark.
public final class LanguageAndLook extends HBox {
    public LanguageAndLook(Texts texts, Theme theme) {
        super(12);
        getStyleClass().add("language-and-look");
        Language other = texts.language().get() == Language.RU ? Language.EN : Language.RU;
        Button language = new Button(other.ownName(), Icons.LANGUAGE.node());
        language.setId("language");
        language.setOnAction(_ -> texts.language().set(other));
        Button look = new Button(
                texts.get(theme.mode().get() == Theme.Mode.LIGHT ? "look.dark" : "look.light"),
                (theme.mode().get() == Theme.Mode.LIGHT ? Icons.DARK : Icons.LIGHT).node());
        look.setId("look");
        look.setOnAction(_ -> {
            theme.toggle();
            boolean light = theme.mode().get() == Theme.Mode.LIGHT;
            look.setText(texts.get(light ? "look.dark" : "look.light"));
            look.setGraphic((light ? Icons.DARK : Icons.LIGHT).node());
        });
        language.setFocusTraversable(false);
        look.setFocusTraversable(false);
        getChildren().addAll(language, look);
    }
}
