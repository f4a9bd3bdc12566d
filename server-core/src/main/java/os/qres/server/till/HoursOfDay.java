package os.qres.server.till;

import java.time.LocalTime;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import os.qres.model.Money;
import os.qres.model.bill.BillView;
import os.qres.model.orders.OrderView;
import os.qres.model.till.HourFigures;
import os.qres.model.time.BusinessDay;

/// Sees the sales of a report by the hour in which checks were paid to the last, in the order of the business day: what
/// is sold after midnight comes last. Hours between that sold nothing are there, so that a picture has no gaps.
final class HoursOfDay {
    private static final int HOURS = 24;

    private final BusinessDay days;

    HoursOfDay(BusinessDay days) {
        this.days = days;
    }

    List<HourFigures> of(List<TillEntry> entries, List<BillView> bills) {
        Map<Integer, OrderView> orders = new HashMap<>();
        bills.forEach(bill -> orders.put(bill.order().id(), bill.order()));
        Map<Integer, HourFigures> byPlace = new HashMap<>();
        for (TillEntry entry : entries) {
            OrderView order = entry.kind() == EntryKind.CHECK ? orders.remove(entry.orderId()) : null;
            if (order != null) {
                LocalTime time = entry.at().atZone(days.zone()).toLocalTime();
                Money net = order.subtotal().minus(order.discountTotal());
                byPlace.merge(
                        place(time), new HourFigures(time.getHour(), 1, net, order.totalPrice()), HoursOfDay::together);
            }
        }
        return whole(byPlace);
    }

    /// How many hours after the one in which the business day begins.
    private int place(LocalTime time) {
        return Math.floorMod(time.getHour() - days.cutoff().getHour(), HOURS);
    }

    private List<HourFigures> whole(Map<Integer, HourFigures> byPlace) {
        int first = byPlace.keySet().stream().mapToInt(place -> place).min().orElse(0);
        int last = byPlace.keySet().stream().mapToInt(place -> place).max().orElse(-1);
        var hours = new ArrayList<HourFigures>();
        for (int place = first; place <= last; place++) {
            int hour = (days.cutoff().getHour() + place) % HOURS;
            hours.add(byPlace.getOrDefault(place, new HourFigures(hour, 0, Money.ZERO, Money.ZERO)));
        }
        return List.copyOf(hours);
    }

    private static HourFigures together(HourFigures a, HourFigures b) {
        return new HourFigures(
                a.hour(),
                a.checks() + b.checks(),
                a.net().plus(b.net()),
                a.sales().plus(b.sales()));
    }
}
