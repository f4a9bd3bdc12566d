package os.qres.kitchen.layout;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.time.Duration;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Random;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import os.qres.kitchen.layout.Line.Words;
import os.qres.kitchen.sample.Tickets;
import os.qres.model.Money;
import os.qres.model.kitchen.TicketLine;
import os.qres.model.kitchen.TicketView;
import os.qres.model.orders.ItemModifier;
import os.qres.model.orders.ItemPrefix;
import os.qres.model.orders.ItemStatus;
import os.qres.model.orders.PrefixKind;

class LayoutTest {
    private static final Measure MEASURE = (text, face) -> text.length() * face.pixels() * 0.55;

    private final int columnWidth = 386;

    private List<Piece> pack(List<TicketView> tickets, int columnHeight) {
        Cutter cutter = new Cutter(MEASURE, columnWidth, columnHeight, Said.only(ids -> "Ещё: станции " + ids));
        return Packer.pack(tickets.stream().map(cutter::cut).toList(), columnHeight);
    }

    private static List<TicketView> chance(long seed) {
        Random chance = new Random(seed);
        return IntStream.rangeClosed(1, 1 + chance.nextInt(45))
                .mapToObj(id -> Tickets.random(id, Duration.ofMinutes(50 - id), chance))
                .toList();
    }

    @ParameterizedTest
    @ValueSource(ints = {380, 520, 936, 1400})
    void noLineOfAnyTicketIsLostAndTheOrderIsKept(int columnHeight) {
        for (long seed = 1; seed <= 200; seed++) {
            List<TicketView> tickets = chance(seed);
            List<Piece> pieces = pack(tickets, columnHeight);
            assertEquals(
                    tickets.stream()
                            .flatMap(t -> Cutter.inRounds(t).stream())
                            .map(TicketLine::itemId)
                            .toList(),
                    pieces.stream()
                            .flatMap(piece -> piece.rows().stream())
                            .filter(row -> row instanceof Row.Item item && item.first())
                            .map(row -> ((Row.Item) row).itemId())
                            .toList(),
                    "seed " + seed);
            assertEquals(
                    tickets.stream().map(TicketView::id).toList(),
                    pieces.stream().map(Piece::ticketId).distinct().toList());
        }
    }

    @ParameterizedTest
    @ValueSource(ints = {380, 520, 936, 1400})
    void nothingOverlapsAndNothingReachesBeyondItsColumn(int columnHeight) {
        for (long seed = 1; seed <= 200; seed++) {
            List<Piece> pieces = pack(chance(seed), columnHeight);
            for (int i = 0; i < pieces.size(); i++) {
                Piece piece = pieces.get(i);
                assertTrue(piece.y() + piece.height() <= columnHeight, "seed " + seed + ": " + piece);
                boolean below = i > 0 && pieces.get(i - 1).column() == piece.column();
                int free = below ? pieces.get(i - 1).y() + pieces.get(i - 1).height() + Spacing.GAP : 0;
                assertEquals(free, piece.y(), "seed " + seed + ": " + piece);
            }
        }
    }

    @Test
    void columnsAreReadInTurnWithoutEmptyOnes() {
        for (long seed = 1; seed <= 200; seed++) {
            List<Integer> columns =
                    pack(chance(seed), 700).stream().map(Piece::column).toList();
            assertEquals(columns.stream().sorted().toList(), columns);
            assertEquals(columns.stream().distinct().count(), columns.getLast() + 1);
        }
    }

    @Test
    void partsAreNumberedAndOnlyTheLastOneNamesTheOtherStations() {
        for (long seed = 1; seed <= 200; seed++) {
            List<TicketView> tickets = chance(seed);
            List<Piece> all = pack(tickets, 600);
            for (TicketView ticket : tickets) {
                List<Piece> parts =
                        all.stream().filter(p -> p.ticketId() == ticket.id()).toList();
                assertEquals(
                        IntStream.rangeClosed(1, parts.size()).boxed().toList(),
                        parts.stream().map(Piece::part).toList());
                assertTrue(parts.stream().allMatch(p -> p.parts() == parts.size()));
                assertTrue(parts.stream().filter(Piece::continues).allMatch(p -> p.alsoAt()
                        .isEmpty()));
                assertEquals(ticket.alsoAt().isEmpty(), parts.getLast().alsoAt().isEmpty());
            }
        }
    }

    @Test
    void anAddOnBarIsNeverTheLastRowOfAPart() {
        for (long seed = 1; seed <= 300; seed++) {
            assertFalse(pack(chance(seed), 640).stream().anyMatch(p -> p.rows().getLast() instanceof Row.AddOn));
        }
    }

    @Test
    void aTicketThatFitsIntoOneColumnIsNotDivided() {
        for (long seed = 1; seed <= 200; seed++) {
            List<TicketView> tickets = chance(seed);
            List<Piece> pieces = pack(tickets, 936);
            Cutter cutter = new Cutter(MEASURE, columnWidth, 936, Said.only(ids -> "Ещё: станции " + ids));
            for (TicketView ticket : tickets) {
                Sheet sheet = cutter.cut(ticket);
                boolean fits = Spacing.HEAD + sheet.rowsHeight() + sheet.footHeight() <= 936;
                long parts =
                        pieces.stream().filter(p -> p.ticketId() == ticket.id()).count();
                assertEquals(fits, parts == 1, "seed " + seed + ", ticket " + ticket.id());
            }
        }
        List<TicketView> two = List.of(longTicket(1, 10), longTicket(2, 8));
        assertEquals(List.of(1, 1), pack(two, 936).stream().map(Piece::parts).toList());
    }

    @Test
    void aLongTicketGoesOnAtTheTopOfTheNextColumn() {
        List<Piece> pieces = pack(List.of(longTicket(1, 20)), 936);
        assertEquals(List.of(0, 1), pieces.stream().map(Piece::column).toList());
        assertEquals(List.of(1, 2), pieces.stream().map(Piece::part).toList());
        assertEquals(0, pieces.getLast().y());
    }

    @Test
    void crossingAnItemOffMovesNothing() {
        TicketView before = Tickets.ticket(1, 5, Duration.ofMinutes(2), Tickets.line(1, 1, "Цыплёнок табака целиком"));
        TicketView after = Tickets.ticket(
                1,
                5,
                Duration.ofMinutes(2),
                Tickets.in(ItemStatus.READY, before.lines().getFirst()));
        assertEquals(
                pack(List.of(before), 936).getFirst().height(),
                pack(List.of(after), 936).getFirst().height());
    }

    @Test
    void everyLineOfTextIsAsNarrowAsItsColumn() {
        for (long seed = 1; seed <= 100; seed++) {
            for (Piece piece : pack(chance(seed), 936)) {
                for (Row row : piece.rows()) {
                    if (row instanceof Row.Item item) {
                        words(item.lines())
                                .forEach(w -> assertTrue(MEASURE.width(w.text(), w.face())
                                        <= columnWidth - Spacing.INDENT - Spacing.SIDE));
                    }
                }
            }
        }
    }

    @Test
    void pagesCountWhatTheyDoNotShow() {
        List<TicketView> tickets =
                IntStream.rangeClosed(1, 9).mapToObj(id -> longTicket(id, 9)).toList();
        Layout layout = new Layout(pack(tickets, 700), 4, columnWidth, 700);
        assertEquals(3, layout.pages());
        assertEquals(5, layout.notOn(0));
        assertEquals(1, layout.pageOf(5, null));
        assertEquals(1, new Layout(List.of(), 4, columnWidth, 700).pages());
    }

    @Test
    void whatIsLeftOutIsReadInBoldUnderTheDishAndAnAllergenInABar() {
        TicketLine plain = Tickets.line(1, 1, "Борщ");
        TicketLine line = new TicketLine(
                plain.itemId(),
                plain.dishId(),
                null,
                plain.name(),
                null,
                1,
                null,
                List.of(
                        ItemModifier.of(1, "Сыр", Money.ZERO),
                        ItemModifier.of(2, "Соус", Money.ZERO).with(PrefixKind.EXTRA)),
                0,
                null,
                plain.status(),
                1,
                plain.firedAt(),
                null,
                List.of(),
                plain.clientRef(),
                List.of(
                        new ItemPrefix(PrefixKind.NO, 1, "Сметана", true),
                        new ItemPrefix(PrefixKind.NO, 3, "Лук", false),
                        new ItemPrefix(PrefixKind.SIDE, 2, "Хлеб", false)));
        TicketView ticket = Tickets.ticket(1, 12, Duration.ofMinutes(1), line);
        Row.Item row = pack(List.of(ticket), 936).stream()
                .flatMap(piece -> piece.rows().stream())
                .filter(Row.Item.class::isInstance)
                .map(Row.Item.class::cast)
                .findFirst()
                .orElseThrow();
        assertTrue(row.lines().contains(new Line.Warning("NO: Сметана", true)), row.toString());
        assertTrue(row.lines().contains(new Words("NO: Лук", Face.COMMENT)), row.toString());
        assertTrue(row.lines().contains(new Words("SIDE: Хлеб", Face.SECOND)), row.toString());
        assertTrue(row.lines().contains(new Words("Сыр", Face.SECOND)), row.toString());
        assertTrue(row.lines().contains(new Words("EXTRA: Соус", Face.SECOND)), row.toString());
    }

    private static List<Words> words(List<Line> lines) {
        List<Words> words = new ArrayList<>();
        lines.forEach(line -> {
            if (line instanceof Words text) {
                words.add(text);
            }
        });
        words.sort(Comparator.comparing(Words::text));
        return words;
    }

    private static TicketView longTicket(int id, int lines) {
        return Tickets.ticket(
                id,
                id,
                Duration.ofMinutes(3),
                IntStream.range(0, lines)
                        .mapToObj(i -> Tickets.line(id * 100 + i, 1, "Плов"))
                        .toArray(TicketLine[]::new));
    }
}
