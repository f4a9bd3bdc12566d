package os.qres.pos.floor;

import javafx.scene.control.Button;
import javafx.scene.control.Label;
import javafx.scene.layout.HBox;
import javafx.scene.layout.Priority;
import javafx.scene.layout.Region;
import javafx.scene.layout.VBox;
import os.qres.pos.frame.Desk;
import os.qres.pos.frame.Fxml;
import os.qres.pos.frame.TimerLabel;
import os.qres.pos.tables.Limits;
import os.qres.pos.tables.Waiting;
import os.qres.terminal.text.Texts;
import os.qres.terminal.theme.Icons;

/// A table of the queue: which, for how long, why, and the one button that answers it.
final class WaitingCard extends HBox {

    WaitingCard(Desk desk, Waiting waiting, Runnable answer) {
        Texts texts = desk.texts();
        setId("waiting-" + waiting.face().number());
        getStyleClass().addAll("waiting", style(waiting));
        Region stripe = new Region();
        stripe.getStyleClass().add("waiting-stripe");

        Label name = new Label(texts.get("table", waiting.face().number()));
        name.getStyleClass().add("waiting-name");
        TimerLabel timer = new TimerLabel(desk.formats(), desk.ticker().beats());
        timer.since(waiting.since());
        Region gap = new Region();
        HBox.setHgrow(gap, Priority.ALWAYS);
        Label why = new Label(words(texts, waiting), icon(waiting).node());
        why.getStyleClass().add("waiting-why");
        why.setWrapText(true);
        VBox text = new VBox(new HBox(name, gap, timer), why);
        text.getStyleClass().add("waiting-text");
        HBox.setHgrow(text, Priority.ALWAYS);

        Button button = Fxml.whole(new Button(texts.get(answerKey(waiting))));
        button.setId("answer-" + waiting.face().number());
        button.setOnAction(_ -> answer.run());
        getChildren().addAll(stripe, text, button);
    }

    private static String style(Waiting waiting) {
        return switch (waiting.reason()) {
            case CALL, BILL, UNSEEN, NO_ORDER -> "danger";
            case FOOD_READY -> "success";
            case UNPAID, SLOW_KITCHEN -> "warning";
        };
    }

    private static Icons icon(Waiting waiting) {
        return switch (waiting.reason()) {
            case UNSEEN -> Icons.UNSEEN;
            case NO_ORDER, SLOW_KITCHEN -> Icons.OVER_LIMIT;
            case FOOD_READY -> Icons.FOOD_READY;
            case CALL -> Icons.ATTENTION;
            case BILL, UNPAID -> Icons.BILL_PRINTED;
        };
    }

    private static String words(Texts texts, Waiting waiting) {
        return switch (waiting.reason()) {
            case CALL -> texts.get("queue.call");
            case BILL -> texts.get("queue.bill");
            case UNSEEN -> texts.get("queue.unseen");
            case NO_ORDER -> texts.get("queue.no_order", Limits.USUAL.seated().toMinutes());
            case FOOD_READY -> texts.count("queue.ready", waiting.face().readyItems());
            case UNPAID -> texts.get("queue.unpaid", Limits.USUAL.billed().toMinutes());
            case SLOW_KITCHEN -> texts.get("queue.slow");
        };
    }

    private static String answerKey(Waiting waiting) {
        return switch (waiting.reason()) {
            case FOOD_READY -> "queue.served";
            case CALL, BILL -> "queue.coming";
            case UNSEEN, NO_ORDER, SLOW_KITCHEN -> "queue.open";
            case UNPAID -> "queue.pay";
        };
    }
}
