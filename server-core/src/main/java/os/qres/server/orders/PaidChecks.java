package os.qres.server.orders;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import os.qres.model.orders.OrderView;
import os.qres.model.rights.Permission;
import os.qres.model.time.BusinessDay;
import os.qres.server.orders.OrderFilter.Condition;
import os.qres.server.platform.access.Access;
import os.qres.server.platform.database.Reading;
import os.qres.server.platform.http.Answer;
import os.qres.server.platform.http.Call;
import os.qres.server.platform.http.Filter;
import os.qres.server.platform.http.Route;
import os.qres.server.platform.problem.RefusedException;
import os.qres.server.rights.Rights;

/// `/checks/paid`: a guest comes back and asks about a check. Who may not look up others' finds his own of the running
/// business day.
public final class PaidChecks {
    private final OrderPages pages;
    private final Rights rights;
    private final BusinessDay businessDay;
    private final CheckSearch search;

    public PaidChecks(History history, Rights rights, BusinessDay businessDay, CheckSearch search) {
        this.search = search;
        this.pages = new OrderPages(history);
        this.rights = rights;
        this.businessDay = businessDay;
    }

    public List<Route<?>> routes() {
        return List.of(Route.get("/checks/paid", Access.WAITER)
                .says(
                        "Checks that were paid, given back or not, newest first: by number, table, sum, waiter, business days and way to pay, or by what somebody has typed. Whose role may not look up past checks finds the own ones of the running business day.")
                .filters(
                        Filter.number("number"),
                        Filter.number("table_number"),
                        Filter.amount("total"),
                        Filter.number("waiter_id"),
                        Filter.number("payment_method_id"),
                        Filter.date("date_from"),
                        Filter.date("date_to"),
                        Filter.text("words"))
                .givesList(OrderView.class)
                .refuses("forbidden")
                .reads((in, call) -> Answer.page(pages.page(in, mayBeSeen(in, filter(in, call)), call.window()))));
    }

    private OrderFilter filter(Reading in, Call<?> call) {
        var more = new ArrayList<Condition>();
        call.queryNumber("number").ifPresent(number -> more.add(new Condition("number", "=", number)));
        call.queryNumber("table_number").ifPresent(number -> more.add(new Condition("table_number", "=", number)));
        call.queryAmount("total").ifPresent(total -> more.add(new Condition("total_price", "=", total.minor())));
        call.queryNumber("payment_method_id").ifPresent(method -> more.add(paidBy(method)));
        call.query("words").ifPresent(words -> more.addAll(search.conditions(in, words)));
        more.add(new Condition("payment_status", "<>", "UNPAID"));
        return new OrderFilter(
                Optional.empty(),
                Optional.empty(),
                Optional.empty(),
                call.queryNumber("waiter_id"),
                Optional.empty(),
                call.queryDate("date_from"),
                call.queryDate("date_to"),
                List.copyOf(more));
    }

    static Condition paidBy(int method) {
        return new Condition("id", "in (select order_id from payment where payment_method_id =", method);
    }

    /// @throws RefusedException forbidden, where others' checks or other days are asked for
    private OrderFilter mayBeSeen(Reading in, OrderFilter filter) {
        if (rights.allows(in, Permission.PAST_CHECKS)) {
            return filter;
        }
        Integer own = in.actor().userId();
        LocalDate today = businessDay.of(in.now());
        boolean isOther =
                filter.waiterId().filter(waiter -> !waiter.equals(own)).isPresent();
        boolean isEarlier =
                filter.from().or(filter::to).filter(day -> !day.equals(today)).isPresent()
                        || filter.to().filter(day -> !day.equals(today)).isPresent();
        if (own == null || isOther || isEarlier) {
            throw RefusedException.forbidden();
        }
        return new OrderFilter(
                filter.status(),
                filter.payment(),
                filter.tableId(),
                Optional.of(own),
                filter.type(),
                Optional.of(today),
                Optional.of(today),
                filter.more());
    }
}
