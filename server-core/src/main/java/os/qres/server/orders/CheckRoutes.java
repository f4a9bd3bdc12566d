package os.qres.server.orders;

import java.util.List;
import os.qres.model.checks.CheckPair;
import os.qres.model.checks.HeldLines;
import os.qres.model.checks.JoinCheck;
import os.qres.model.checks.MoveLines;
import os.qres.model.checks.SeparateCheck;
import os.qres.model.checks.SplitCheck;
import os.qres.model.identity.ApprovalAction;
import os.qres.model.orders.OrderView;
import os.qres.server.identity.Approvals;
import os.qres.server.platform.access.Access;
import os.qres.server.platform.http.Answer;
import os.qres.server.platform.http.Call;
import os.qres.server.platform.http.Route;

/// What happens to checks after they were sent.
public final class CheckRoutes {
    private static final String ONE = "/orders/{order_id}";

    private final Checks checks;
    private final Courses courses;
    private final Approvals approvals;

    public CheckRoutes(Checks checks, Courses courses, Approvals approvals) {
        this.checks = checks;
        this.approvals = approvals;
        this.courses = courses;
    }

    public List<Route<?>> routes() {
        return List.of(
                Route.post(ONE + "/move", Access.WAITER)
                        .says("Moves lines, parts of lines and seats to another open check. Nothing is made again.")
                        .takes(MoveLines.class)
                        .gives(CheckPair.class)
                        .refuses(
                                "not-found",
                                "stale",
                                "order-closed",
                                "item-changed",
                                "same-order",
                                "order-discounted",
                                "item-paid",
                                "below-paid",
                                "taken",
                                "others-order")
                        .writes((unit, call) -> Answer.ok(checks.move(unit, order(call), call.body()))),
                Route.post(ONE + "/split", Access.WAITER)
                        .says(
                                "Moves lines, parts of lines and seats to a new check at the same table; split before (200).")
                        .takes(SplitCheck.class)
                        .creates(CheckPair.class)
                        .orAnswers(200)
                        .refuses(
                                "not-found",
                                "stale",
                                "order-closed",
                                "item-changed",
                                "order-discounted",
                                "item-paid",
                                "below-paid",
                                "taken",
                                "others-order")
                        .writes((unit, call) -> {
                            Checks.Split split = checks.split(unit, order(call), call.body());
                            return split.isNew()
                                    ? Answer.created(
                                            "/orders/" + split.checks().to().id(), split.checks())
                                    : Answer.ok(split.checks());
                        }),
                Route.post(ONE + "/join", Access.WAITER)
                        .says("Joins the check to another, which takes in its lines and guests; its table is free.")
                        .takes(JoinCheck.class)
                        .gives(CheckPair.class)
                        .refuses(
                                "not-found",
                                "stale",
                                "order-closed",
                                "same-order",
                                "approval-needed",
                                "approval-used",
                                "order-part-paid",
                                "order-discounted",
                                "others-order")
                        .writes((unit, call) -> Answer.ok(checks.join(
                                unit,
                                order(call),
                                call.body(),
                                approvals.authority(
                                        unit, call.body().approval(), ApprovalAction.TRANSFER, order(call))))),
                Route.post(ONE + "/separate", Access.WAITER)
                        .says("Separates the check from the one that has taken it in: its lines and guests come back.")
                        .takes(SeparateCheck.class)
                        .gives(CheckPair.class)
                        .refuses(
                                "not-found",
                                "stale",
                                "not-joined",
                                "order-closed",
                                "order-discounted",
                                "item-paid",
                                "below-paid",
                                "table-busy",
                                "table-inactive",
                                "others-order")
                        .writes((unit, call) -> Answer.ok(checks.separate(unit, order(call), call.body()))),
                Route.post(ONE + "/fire", Access.WAITER)
                        .says(
                                "Tells the kitchen of held lines: these, those of a course, or all. What has been taken off the menu"
                                        + " since it was ordered is refused and named, unless it is to be fired even so.")
                        .takes(HeldLines.class)
                        .gives(OrderView.class)
                        .refuses("not-found", "stale", "order-closed", "nothing-held", "held-off", "others-order")
                        .writes((unit, call) -> Answer.ok(courses.fire(unit, order(call), call.body()))),
                Route.post(ONE + "/hold", Access.WAITER)
                        .says("Takes lines that nobody has begun back from the kitchen, until they are fired.")
                        .takes(HeldLines.class)
                        .gives(OrderView.class)
                        .refuses("not-found", "stale", "order-closed", "item-started", "others-order")
                        .writes((unit, call) -> Answer.ok(courses.hold(unit, order(call), call.body()))));
    }

    private static int order(Call<?> call) {
        return call.id("order_id");
    }
}
