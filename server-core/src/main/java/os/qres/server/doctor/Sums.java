package os.qres.server.doctor;

import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.List;

/// Rules that hold for the rows of an order among themselves, whoever has written them. Each question goes from order
/// to order and holds none.
final class Sums implements Examination {
    private static final int MOST_NAMED = 5;

    /// @param name of its sentence among the texts
    /// @param question finds what breaks it
    private record Rule(String name, String question) {}

    private static final List<Rule> RULES = List.of(
            new Rule("order-lines", """
                    select o.id from orders o where o.subtotal <> (
                        select coalesce(sum(i.price * i.quantity), 0) from order_item i
                        where i.order_id = o.id and i.status <> 'CANCELLED' and i.comp_reason is null)"""),
            new Rule("order-total", """
                    select o.id from orders o
                    where o.total_price <> o.subtotal - o.discount_total + o.service_charge + o.tax_added"""),
            new Rule("order-payments", """
                    select o.id from orders o where o.paid_total <> (
                        select coalesce(sum(p.amount), 0) from payment p where p.order_id = o.id)
                    or o.tip_total <> (select coalesce(sum(p.tip), 0) from payment p where p.order_id = o.id)"""),
            new Rule("order-paid", """
                    select o.id from orders o where o.payment_status = 'PAID' and o.total_price <> (
                        select coalesce(sum(p.amount), 0) from payment p
                        where p.order_id = o.id and p.refund_of is null)"""),
            new Rule("order-open", """
                    select o.id from orders o where o.status = 'CANCELLED' and o.is_open"""),
            new Rule("closing-head", """
                    select z.number from z_report z where z.event_seq > 0 and not exists (
                        select 1 from event e where e.seq = z.event_seq and e.hash = z.event_hash)"""),
            new Rule("till-gap", """
                    select e.seq from till_entry e where e.seq > 1 and not exists (
                        select 1 from till_entry b where b.seq = e.seq - 1)"""),
            new Rule("fired-missing", """
                    select i.id from order_item i where i.station_id is not null and i.fired_at is not null
                    and not exists (select 1 from fired f where f.item_ref = i.fired_ref and f.kind = 'FIRED')"""),
            new Rule("fired-cancelled", """
                    select c.item_ref from fired c where c.kind = 'CANCELLED' and not exists (
                        select 1 from fired f
                        where f.item_ref = c.item_ref and f.station_id = c.station_id and f.kind = 'FIRED')"""),
            new Rule("fired-made", """
                    select f.item_ref from fired f group by f.item_ref, f.station_id
                    having sum(case f.kind when 'FIRED' then f.quantity else -f.quantity end) <> (
                        select coalesce(sum(i.quantity), 0) from order_item i
                        where i.fired_ref = f.item_ref and i.status <> 'CANCELLED' and i.fired_at is not null)"""));

    private final Connection connection;

    Sums(Connection connection) {
        this.connection = connection;
    }

    @Override
    public List<Finding> look() throws SQLException {
        var broken = new ArrayList<Finding>();
        for (Rule rule : RULES) {
            List<String> found = found(rule);
            if (!found.isEmpty()) {
                broken.add(Finding.damage(rule.name(), String.join(", ", found)));
            }
        }
        return broken.isEmpty() ? List.of(Finding.good("sums")) : broken;
    }

    private List<String> found(Rule rule) throws SQLException {
        try (PreparedStatement select = connection.prepareStatement(rule.question() + " limit " + MOST_NAMED);
                ResultSet row = select.executeQuery()) {
            var found = new ArrayList<String>();
            while (row.next()) {
                found.add(row.getString(1));
            }
            return found;
        }
    }
}
