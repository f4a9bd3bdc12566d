package os.qres.terminal.login;

import javafx.scene.control.Label;
import javafx.scene.control.ToggleButton;
import javafx.scene.layout.HBox;
import javafx.scene.layout.StackPane;
import javafx.scene.layout.VBox;
import os.qres.terminal.theme.Icons;

/// One person to press: initials, name, what they have.
final class PersonCard extends ToggleButton {
    PersonCard(Person person) {
        setId("person-" + person.id());
        getStyleClass().addAll("tile", "person");
        setFocusTraversable(false);
        setAccessibleText(person.name() + ", " + person.line());
        setMaxSize(Double.MAX_VALUE, Double.MAX_VALUE);
        StackPane face = new StackPane(new Label(person.initials()));
        face.getStyleClass().add("face");
        Label name = new Label(person.name());
        name.getStyleClass().add("name");
        Label line = new Label(person.line(), icon(person).node());
        line.getStyleClass().add("line");
        VBox words = new VBox(name, line);
        words.getStyleClass().add("words");
        HBox content = new HBox(face, words);
        content.getStyleClass().add("content");
        setGraphic(content);
        if (person.kind() == Person.Kind.OFF_SHIFT) {
            getStyleClass().add("off-shift");
        }
    }

    private static Icons icon(Person person) {
        return switch (person.kind()) {
            case HAS_TABLES -> Icons.TABLE_FREE;
            case ON_SHIFT -> Icons.PERSON;
            case OFF_SHIFT -> Icons.CLOCK;
        };
    }
}
