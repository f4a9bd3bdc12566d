package os.qres.pos.floor;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.stream.Stream;
import javafx.scene.control.Label;
import javafx.scene.control.ToggleButton;
import javafx.scene.layout.Region;
import javafx.scene.layout.VBox;
import javafx.util.Subscription;
import os.qres.model.floor.SectionView;
import os.qres.model.floor.SectionWaiters;
import os.qres.model.floor.TableView;
import os.qres.model.live.Crew;
import os.qres.model.staff.WaiterView;
import os.qres.pos.frame.Desk;
import os.qres.pos.frame.Pages;
import os.qres.terminal.connection.Command;
import os.qres.terminal.connection.Reply;
import os.qres.terminal.controls.Dialog;
import os.qres.terminal.controls.Notice;

/// Whose each section is until they go home. Each tap counts at once, on every terminal.
final class SectionsDialog {
    private static final int COLUMNS = 3;
    private static final double BETWEEN = 12;
    private static final double LIST = 444;

    private final Desk desk;
    private final Pages sections = new Pages("sections-page", BETWEEN).upTo(LIST);
    private final Dialog dialog;
    private Subscription changes = Subscription.EMPTY;

    SectionsDialog(Desk desk) {
        this.desk = desk;
        Label hint = new Label(desk.texts().get("sections.hint"));
        hint.setWrapText(true);
        hint.getStyleClass().addAll("type-line", "muted");
        sections.getStyleClass().add("sections-list");
        VBox content = new VBox(hint, sections);
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
            sections.show(List.of(Notice.empty(desk.texts().get("sections.none"))));
            return;
        }
        sections.show(all.stream().flatMap(this::rows).toList());
    }

    /// What it is called, and the people under it.
    private Stream<Region> rows(SectionView section) {
        Label name = new Label(desk.formats().name(section.name(), section.translations()));
        name.getStyleClass().add("type-item");
        Label tables = new Label(desk.texts().get("sections.tables", numbers(section)));
        tables.setWrapText(true);
        tables.getStyleClass().addAll("type-line", "muted");
        VBox title = new VBox(name, tables);
        title.getStyleClass().addAll("section-title", Pages.TITLE);
        List<ToggleButton> people = desk.house().state().waiters().stream()
                .sorted(Comparator.comparing(WaiterView::shiftActive).reversed().thenComparing(WaiterView::fullName))
                .map(waiter -> choice(section, waiter))
                .toList();
        return Stream.concat(Stream.of(title), Pages.sideBySide(people, COLUMNS, BETWEEN).stream());
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
        button.setWrapText(true);
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
