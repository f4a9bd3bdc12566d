package os.qres.kitchen.layout;

import java.util.ArrayList;
import java.util.List;
import os.qres.kitchen.tickets.AllDay;

/// The list of what is still to be made, cut to a panel: whole names, and a count of what finds no room.
///
/// @param hidden how many dishes are not shown
public record Totals(List<Entry> entries, int hidden) {
    private static final int PADDING = 11;
    private static final int APART = 12;

    /// A dish at `y` from the list's top.
    public record Entry(List<String> name, int quantity, int y, int height) {
        public int textTop() {
            return PADDING;
        }
    }

    public static Totals cut(List<AllDay> dishes, Measure measure, double width, double height) {
        Wrapping wrapping = new Wrapping(measure, Face.DETAIL);
        List<Entry> entries = new ArrayList<>();
        int y = 0;
        for (AllDay dish : dishes) {
            double room = width - measure.width(Integer.toString(dish.quantity()), Face.TOTAL) - APART;
            List<String> name = wrapping.lines(dish.name(), room, room);
            int high = 2 * PADDING + name.size() * Spacing.line(Face.DETAIL);
            if (y + high > height) {
                break;
            }
            entries.add(new Entry(name, dish.quantity(), y, high));
            y += high;
        }
        return new Totals(List.copyOf(entries), dishes.size() - entries.size());
    }
}
