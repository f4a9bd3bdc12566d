package os.qres.model.prices;

import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalDateTime;
import java.time.ZoneId;
import java.time.zone.ZoneOffsetTransition;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import os.qres.model.Rounding;
import os.qres.model.orders.OrderType;

/// All of a restaurant's price lists, and which of them hold when. Server and terminals ask the same one.
public final class PriceBook {
    private static final int DAYS_OF_A_WEEK = 7;

    private final List<PriceListView> lists;
    private final ZoneId zone;
    private final Rounding rounding;

    /// @param zone the restaurant's
    public PriceBook(List<PriceListView> lists, ZoneId zone, Rounding rounding) {
        this.lists = lists.stream()
                .filter(PriceListView::isActive)
                .sorted(Comparator.comparingInt(PriceListView::priority)
                        .reversed()
                        .thenComparingInt(PriceListView::id))
                .toList();
        this.zone = zone;
        this.rounding = rounding;
    }

    /// What orders of that type cost at that moment.
    public CurrentPrices at(Instant moment, OrderType type) {
        LocalDateTime local = LocalDateTime.ofInstant(moment, zone);
        return new CurrentPrices(
                lists.stream()
                        .filter(list ->
                                list.orderTypes().isEmpty() || list.orderTypes().contains(type))
                        .filter(list -> Hours.of(list).contain(local))
                        .toList(),
                rounding);
    }

    /// When prices of that type are other ones than at `moment`, if ever.
    public Optional<Instant> changesAfter(Instant moment, OrderType type) {
        CurrentPrices now = at(moment, type);
        return edges(moment)
                .filter(edge -> edge.isAfter(moment))
                .sorted()
                .filter(edge -> !at(edge, type).equals(now))
                .findFirst();
    }

    private Stream<Instant> edges(Instant moment) {
        LocalDate today = LocalDate.ofInstant(moment, zone);
        ZoneOffsetTransition moved = zone.getRules().nextTransition(moment);
        Stream<Instant> times = lists.stream()
                .map(Hours::of)
                .flatMap(Hours::edges)
                .distinct()
                .flatMap(time -> IntStream.rangeClosed(0, DAYS_OF_A_WEEK + 1)
                        .mapToObj(day -> today.plusDays(day).atTime(time).atZone(zone)))
                .flatMap(at -> Stream.of(at.withEarlierOffsetAtOverlap(), at.withLaterOffsetAtOverlap()))
                .map(at -> at.toInstant());
        return Stream.concat(times, Stream.ofNullable(moved).map(ZoneOffsetTransition::getInstant));
    }
}
