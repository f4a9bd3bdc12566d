package os.qres.pos.floor;

import java.util.ArrayList;
import java.util.List;
import javafx.scene.control.Button;
import javafx.scene.control.Label;
import javafx.scene.layout.HBox;
import javafx.scene.layout.Priority;
import javafx.scene.layout.Region;
import javafx.scene.layout.VBox;
import org.jspecify.annotations.Nullable;
import os.qres.model.orders.OrderType;
import os.qres.pos.frame.Desk;
import os.qres.pos.frame.Fxml;
import os.qres.pos.frame.Names;
import os.qres.pos.frame.TimerLabel;
import os.qres.pos.tables.Limits;
import os.qres.pos.tables.Waiting;
import os.qres.terminal.text.Texts;
import os.qres.terminal.theme.Icons;

/// A table of the queue, or a check without one: which, for whom and when, for how long, why, and the one
/// button that answers it.
final class WaitingCard extends HBox {
    private final VBox text;
    private final Label guest = new Label();
    private final String whom;

    WaitingCard(Desk desk, Waiting waiting, Limits limits, Runnable answer) {
        Texts texts = desk.texts();
        String id = (waiting.away() == null ? "" : "away-") + waiting.number();
        setId("waiting-" + id);
        getStyleClass().addAll("waiting", style(waiting));
        Region stripe = new Region();
        stripe.getStyleClass().add("waiting-stripe");

        Label name = name(texts, waiting);
        name.getStyleClass().add("waiting-name");
        TimerLabel timer = new TimerLabel(desk.formats(), desk.ticker().beats());
        timer.since(waiting.since());
        Region gap = new Region();
        HBox.setHgrow(gap, Priority.ALWAYS);
        Label why = new Label(words(texts, waiting, limits), icon(waiting).node());
        why.getStyleClass().add("waiting-why");
        why.setWrapText(true);
        text = new VBox(new HBox(name, gap, timer));
        whom = whom(desk, waiting.away());
        if (!whom.isEmpty()) {
            guest.setText(whom);
            guest.getStyleClass().add("waiting-guest");
            guest.setMinWidth(0);
            text.getChildren().add(guest);
        }
        text.getChildren().add(why);
        text.getStyleClass().add("waiting-text");
        HBox.setHgrow(text, Priority.ALWAYS);

        Button button = Fxml.whole(new Button(texts.get(answerKey(waiting))));
        button.setId("answer-" + id);
        button.setOnAction(_ -> answer.run());
        getChildren().addAll(stripe, text, button);
    }

    @Override
    protected void layoutChildren() {
        super.layoutChildren();
        String words = Names.cut(whom, guest.getFont(), text.getWidth());
        if (!words.equals(guest.getText())) {
            guest.setText(words);
            super.layoutChildren();
        }
    }

    /// What is fetched goes by its number, as in the strip below the plan.
    private static Label name(Texts texts, Waiting waiting) {
        Waiting.Away away = waiting.away();
        if (away == null) {
            return new Label(texts.get("table", waiting.number()));
        }
        Icons kind = away.type() == OrderType.DELIVERY ? Icons.DELIVERY : Icons.TAKEAWAY;
        return new Label(Integer.toString(waiting.number()), kind.node());
    }

    /// "к 20:05 · Пётр": the time first, for a name may have no end.
    private static String whom(Desk desk, Waiting.@Nullable Away away) {
        if (away == null) {
            return "";
        }
        List<String> words = new ArrayList<>();
        if (away.promisedAt() != null) {
            words.add(desk.texts().get("away.promised", desk.formats().time(away.promisedAt())));
        }
        if (away.name() != null) {
            words.add(away.name());
        }
        return String.join(" · ", words);
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

    private static String words(Texts texts, Waiting waiting, Limits limits) {
        return switch (waiting.reason()) {
            case CALL -> texts.get("queue.call");
            case BILL -> texts.get("queue.bill");
            case UNSEEN -> texts.get("queue.unseen");
            case NO_ORDER -> texts.get("queue.no_order", limits.seated().toMinutes());
            case FOOD_READY ->
                waiting.away() == null
                        ? texts.count("queue.ready", waiting.readyItems())
                        : texts.get("queue.ready.away");
            case UNPAID ->
                waiting.away() == null
                        ? texts.get("queue.unpaid", limits.billed().toMinutes())
                        : texts.get("queue.unpaid.away");
            case SLOW_KITCHEN -> texts.get("queue.slow");
        };
    }

    private static String answerKey(Waiting waiting) {
        return switch (waiting.reason()) {
            case FOOD_READY -> {
                Waiting.Away away = waiting.away();
                yield away == null ? "queue.served" : away.goesOut() ? "away.hand" : "queue.pay";
            }
            case CALL, BILL -> "queue.coming";
            case UNSEEN, NO_ORDER, SLOW_KITCHEN -> "queue.open";
            case UNPAID -> "queue.pay";
        };
    }
}
