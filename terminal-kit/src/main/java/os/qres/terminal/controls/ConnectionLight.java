package os.qres.terminal.controls;

import javafx.beans.value.ChangeListener;
import javafx.beans.value.ObservableValue;
import javafx.beans.value.WeakChangeListener;
import javafx.scene.control.Label;
import os.qres.terminal.connection.ConnectionState;
import os.qres.terminal.text.Language;
import os.qres.terminal.text.Texts;
import os.qres.terminal.theme.Icons;

/// Says in icon, word and colour how far the screen can be trusted.
public final class ConnectionLight extends Label {
    private final Texts texts;
    private final ObservableValue<ConnectionState> connection;
    private final ChangeListener<ConnectionState> onState = (_, _, _) -> refresh();
    private final ChangeListener<Language> onLanguage = (_, _, _) -> refresh();

    public ConnectionLight(ObservableValue<ConnectionState> connection, Texts texts) {
        this.connection = connection;
        this.texts = texts;
        setId("connection");
        connection.addListener(new WeakChangeListener<>(onState));
        texts.language().addListener(new WeakChangeListener<>(onLanguage));
        refresh();
    }

    private void refresh() {
        switch (connection.getValue()) {
            case ConnectionState.Live() -> show("live", Icons.LIVE, texts.get("connection.live"));
            case ConnectionState.Behind(int seconds) ->
                show("behind", Icons.BEHIND, texts.get("connection.behind", seconds));
            case ConnectionState.Offline(int waiting) ->
                show(
                        "offline",
                        Icons.OFFLINE,
                        waiting == 0
                                ? texts.get("connection.offline")
                                : texts.get("connection.offline.waiting", waiting));
        }
    }

    private void show(String style, Icons icon, String words) {
        getStyleClass().setAll("label", "connection-light", style);
        setGraphic(icon.node());
        setText(words);
    }
}
