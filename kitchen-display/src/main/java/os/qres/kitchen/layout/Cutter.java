package os.qres.kitchen.layout;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import org.jspecify.annotations.Nullable;
import os.qres.kitchen.layout.Line.Advice;
import os.qres.kitchen.layout.Line.Changed;
import os.qres.kitchen.layout.Line.Owner;
import os.qres.kitchen.layout.Line.VoidTag;
import os.qres.kitchen.layout.Line.Warning;
import os.qres.kitchen.layout.Line.Words;
import os.qres.kitchen.pass.Pass;
import os.qres.model.kitchen.TicketLine;
import os.qres.model.kitchen.TicketView;
import os.qres.model.orders.ItemModifier;
import os.qres.model.orders.ItemPrefix;
import os.qres.model.orders.PrefixKind;

/// Cuts a ticket into rows for a column of a given size. No row is taller than what a column can hold under a
/// head, so that the longest comment still finds its place.
public final class Cutter {
    private final Measure measure;
    private final int columnWidth;
    private final int columnHeight;
    private final Said said;

    public Cutter(Measure measure, int columnWidth, int columnHeight, Said said) {
        this.measure = measure;
        this.columnWidth = columnWidth;
        this.columnHeight = columnHeight;
        this.said = said;
    }

    public Sheet cut(TicketView ticket) {
        List<String> foot = foot(ticket);
        int footHeight = foot.isEmpty() ? 0 : Spacing.FOOT + (foot.size() - 1) * Spacing.line(Face.FOOT);
        int limit = columnHeight - Spacing.HEAD - Spacing.ADD_ON_BAR - Math.max(Spacing.FOOT, footHeight);
        List<Row> rows = new ArrayList<>(notes(ticket.kitchenNotes() == null ? "" : ticket.kitchenNotes(), limit));
        if (ticket.marks().priority()) {
            rows.add(new Row.First(Spacing.ADD_ON_BAR));
        }
        int round = 1;
        for (TicketLine line : inRounds(ticket)) {
            if (line.round() > round) {
                round = line.round();
                rows.add(new Row.AddOn(round, line.firedAt(), Spacing.ADD_ON_BAR));
            }
            rows.addAll(items(ticket, line, limit));
        }
        if (Pass.isReady(ticket)) {
            String waiter = ticket.waiterName() == null ? "" : ticket.waiterName();
            rows.add(new Row.Call(said.called().test(ticket), waiter, Spacing.CALL));
        }
        rows.addAll(told(ticket.marks().told(), limit));
        return new Sheet(ticket.id(), rows, foot, footHeight);
    }

    /// A ticket's lines as they are read: by rounds, and within one as the waiter entered them.
    public static List<TicketLine> inRounds(TicketView ticket) {
        return ticket.lines().stream()
                .sorted(Comparator.comparingInt(TicketLine::round))
                .toList();
    }

    private List<String> foot(TicketView ticket) {
        if (ticket.alsoAt().isEmpty()) {
            return List.of();
        }
        int width = columnWidth - Spacing.FOOT_INDENT - Spacing.SIDE;
        return new Wrapping(measure, Face.FOOT).lines(said.alsoAt().apply(ticket.alsoAt()), width, width);
    }

    private List<Row> notes(String text, int limit) {
        List<Row> rows = new ArrayList<>();
        if (text.isBlank()) {
            return rows;
        }
        int width = columnWidth - Spacing.NOTE_INDENT - Spacing.SIDE;
        List<Line> lines = words(new Wrapping(measure, Face.NOTE).lines(text, width, width), Face.NOTE);
        int padding = 2 * Spacing.NOTE_PADDING;
        for (List<Line> part : parts(lines, limit - padding)) {
            rows.add(new Row.Note(part, rows.isEmpty(), padding + height(part)));
        }
        return rows;
    }

    private List<Row> told(String text, int limit) {
        List<Row> rows = new ArrayList<>();
        if (text.isEmpty()) {
            return rows;
        }
        int width = columnWidth - Spacing.FOOT_INDENT - Spacing.SIDE;
        List<Line> lines = words(new Wrapping(measure, Face.BAR).lines(text, width, width), Face.BAR);
        int padding = 2 * Spacing.NOTE_PADDING;
        for (List<Line> part : parts(lines, limit - padding)) {
            rows.add(new Row.Told(part, rows.isEmpty(), padding + height(part)));
        }
        return rows;
    }

    private List<Row> items(TicketView ticket, TicketLine line, int limit) {
        Tail tail = said.tail().apply(ticket, line).orElse(null);
        Look look = Look.of(line.status());
        int padding = 2 * Spacing.ROW_PADDING + Spacing.HAIRLINE;
        List<Row> rows = new ArrayList<>();
        for (List<Line> part : parts(text(line, look, tail), limit - padding)) {
            rows.add(new Row.Item(
                    line.itemId(), look, line.quantity(), part, rows.isEmpty(), tail, padding + height(part)));
        }
        return rows;
    }

    /// The dish is wrapped in the face of an open line always: crossing it off must not move anything.
    private List<Line> text(TicketLine line, Look look, @Nullable Tail tail) {
        int rest = columnWidth - Spacing.INDENT - Spacing.SIDE;
        int whole = rest - Spacing.TICK;
        boolean beside = measure.width(line.name().split("\\s+")[0], Face.ITEM) <= whole - tail(tail);
        double first = beside ? whole - tail(tail) : whole;
        Face name = look == Look.OPEN ? Face.ITEM : Face.ITEM_DONE;
        List<Line> lines =
                new ArrayList<>(words(new Wrapping(measure, Face.ITEM).lines(line.name(), first, rest), name));
        if (!beside && tail != null) {
            lines.add(new Owner());
        }
        if (look == Look.VOID) {
            lines.add(new VoidTag());
        }
        String changed = look == Look.OPEN ? said.changed().apply(line) : "";
        if (!changed.isEmpty()) {
            lines.add(new Changed(changed));
        }
        String begin = look == Look.OPEN ? said.advice().apply(line) : "";
        if (!begin.isEmpty()) {
            lines.add(new Advice(begin));
        }
        Wrapping second = new Wrapping(measure, Face.SECOND);
        if (line.variationName() != null) {
            lines.addAll(words(second.lines(line.variationName(), rest, rest), Face.SECOND));
        }
        for (ItemModifier modifier : line.modifiers()) {
            lines.addAll(modifier.prefixed()
                    .map(prefix -> prefix(prefix, rest))
                    .orElseGet(() -> words(second.lines(modifier.name(), rest, rest), Face.SECOND)));
        }
        line.prefixes().forEach(prefix -> lines.addAll(prefix(prefix, rest)));
        if (line.comment() != null && !line.comment().isBlank()) {
            lines.addAll(words(new Wrapping(measure, Face.COMMENT).lines(line.comment(), rest, rest), Face.COMMENT));
        }
        return lines;
    }

    private List<Line> prefix(ItemPrefix prefix, int rest) {
        String words = said.prefix().apply(prefix);
        if (prefix.isWarning()) {
            return warning(words, rest - Spacing.WARNING_ICON);
        }
        Face face = prefix.kind() == PrefixKind.NO ? Face.COMMENT : Face.SECOND;
        return words(new Wrapping(measure, face).lines(words, rest, rest), face);
    }

    private List<Line> warning(String text, double width) {
        List<Line> lines = new ArrayList<>();
        new Wrapping(measure, Face.NOTE)
                .lines(text, width, width)
                .forEach(part -> lines.add(new Warning(part, lines.isEmpty())));
        return lines;
    }

    private double tail(@Nullable Tail tail) {
        return tail == null ? 0 : measure.width(tail.station(), Face.TAIL) + Spacing.TAIL_GAP;
    }

    private static List<Line> words(List<String> texts, Face face) {
        return texts.stream().<Line>map(text -> new Words(text, face)).toList();
    }

    private List<List<Line>> parts(List<Line> lines, int limit) {
        List<List<Line>> parts = new ArrayList<>();
        List<Line> part = new ArrayList<>();
        for (Line line : lines) {
            if (!part.isEmpty() && height(part) + height(line) > limit) {
                parts.add(List.copyOf(part));
                part.clear();
            }
            part.add(line);
        }
        parts.add(List.copyOf(part));
        return parts;
    }

    private int height(List<Line> lines) {
        return lines.stream().mapToInt(this::height).sum();
    }

    private int height(Line line) {
        return switch (line) {
            case Words words -> Spacing.line(words.face());
            case Owner _ -> Spacing.line(Face.TAIL);
            case Advice _ -> Spacing.line(Face.BAR);
            case Warning _ -> Spacing.line(Face.NOTE);
            case Changed _ -> Spacing.TAG;
            case VoidTag _ -> Spacing.TAG;
        };
    }
}
