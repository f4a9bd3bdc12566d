package os.qres.pos.floor;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import javafx.scene.Node;
import javafx.scene.control.Label;
import javafx.scene.control.ScrollPane;
import javafx.scene.control.ToggleButton;
import javafx.scene.layout.FlowPane;
import javafx.scene.layout.VBox;
import javafx.util.Subscription;
import os.qres.model.floor.SectionView;
import os.qres.model.floor.SectionWaiters;
import os.qres.model.floor.TableView;
import os.qres.model.live.Crew;
import os.qres.model.staff.WaiterView;
import os.qres.pos.frame.Desk;
import os.qres.terminal.connection.Command;
import os.qres.terminal.connection.Reply;
import os.qres.terminal.controls.Dialog;
import os.qres.terminal.controls.Notice;

/// Whose each section is until they go home. Each tap counts at once, on every terminal.
final class SectionsDialog {
    private final Desk desk;
    private final VBox sections = new VBox();
    private final Dialog dialog;
    private Subscription changes = Subscription.EMPTY;

    SectionsDialog(Desk desk) {
        this.desk = desk;
        sections.getStyleClass().add("sections");
        Label hint = new Label(desk.texts().get("sections.hint"));
        hint.setWrapText(true);
        hint.getStyleClass().addAll("type-line", "muted");
        ScrollPane scroll = new ScrollPane(sections);
        scroll.setFitToWidth(true);
        scroll.setHbarPolicy(ScrollPane.ScrollBarPolicy.NEVER);
        scroll.getStyleClass().add("sections-scroll");
        VBox content = new VBox(hint, scroll);
        content.getStyleClass().add("sections-entry");
        dialog = new Dialog(desk.texts().get("floor.sections"), content)
                .action("sections-close", desk.texts().get("frame.close"), this::close);
    }

    void open() {
        changes = desk.house().onChange(this::show);
        desk.layers().open(dialog);
    }

    private void show() {
        List<SectionView> all = desk.house().state().crew().map(Crew::sections).orElse(List.of());
        if (all.isEmpty()) {
            sections.getChildren().setAll(Notice.empty(desk.texts().get("sections.none")));
            return;
        }
        sections.getChildren().setAll(all.stream().map(this::row).toList());
    }

    private Node row(SectionView section) {
        Label name = new Label(desk.formats().name(section.name(), section.translations()));
        name.getStyleClass().add("type-item");
        Label tables = new Label(desk.texts().get("sections.tables", numbers(section)));
        tables.getStyleClass().addAll("type-line", "muted");
        FlowPane people = new FlowPane();
        people.getStyleClass().add("changes-choices");
        desk.house().state().waiters().stream()
                .sorted(Comparator.comparing(WaiterView::shiftActive).reversed().thenComparing(WaiterView::fullName))
                .map(waiter -> choice(section, waiter))
                .forEach(people.getChildren()::add);
        return new VBox(6, name, tables, people);
    }

    private String numbers(SectionView section) {
        return String.join(
                ", ",
                section.tableIds().stream()
                        .map(desk.house()::table)
                        .flatMap(table -> table.stream().map(TableView::number))
                        .sorted()
                        .map(String::valueOf)
                        .toList());
    }

    private ToggleButton choice(SectionView section, WaiterView waiter) {
        boolean has = section.waiterIds().contains(waiter.id());
        ToggleButton button = new ToggleButton(waiter.fullName());
        button.setId("section-" + section.id() + "-waiter-" + waiter.id());
        button.setSelected(has);
        button.setOnAction(_ -> post(section, waiter.id(), !has));
        return button;
    }

    private void post(SectionView section, int waiter, boolean gets) {
        var ids = new ArrayList<>(section.waiterIds());
        ids.remove(Integer.valueOf(waiter));
        if (gets) {
            ids.add(waiter);
        }
        Command<SectionView> command = Command.patch(
                        "/sections/" + section.id() + "/waiters", new SectionWaiters(ids), SectionView.class)
                .ifVersion(section.version());
        desk.house().queue().ask(command).thenAccept(reply -> {
            if (!(reply instanceof Reply.Ok<SectionView>)) {
                String words = reply instanceof Reply.Unreachable<SectionView>
                        ? desk.texts().get("sections.offline")
                        : desk.house().noticeOf(reply).orElse("");
                desk.way().say(words);
                show();
            }
        });
    }

    private void close() {
        changes.unsubscribe();
        desk.layers().close(dialog);
    }
}
