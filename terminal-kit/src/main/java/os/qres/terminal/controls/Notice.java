package os.qres.terminal.controls;

import javafx.scene.Node;
import javafx.scene.control.Button;
import javafx.scene.control.Label;
import javafx.scene.control.ProgressIndicator;
import javafx.scene.layout.VBox;
import os.qres.terminal.text.Texts;
import os.qres.terminal.theme.Icons;

/// What stands where something would be: busy, empty, or what went wrong and what one can do about it.
public final class Notice extends VBox {
    private Notice(Node sign, String words, String style) {
        getStyleClass().addAll("notice", style);
        getChildren().addAll(sign, new Label(words));
    }

    public static Notice busy(String words) {
        return new Notice(new ProgressIndicator(), words, "busy");
    }

    public static Notice empty(String words) {
        return new Notice(Icons.INFO.node(), words, "empty");
    }

    public static Notice error(String words, Texts texts, Runnable retry) {
        Notice notice = new Notice(Icons.WARNING.node(), words, "error");
        Button again = new Button(texts.get("retry"), Icons.REFRESH.node());
        again.setId("retry");
        again.setOnAction(_ -> retry.run());
        notice.getChildren().add(again);
        return notice;
    }
}
