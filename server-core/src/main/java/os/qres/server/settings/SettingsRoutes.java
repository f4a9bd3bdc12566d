package os.qres.server.settings;

import java.util.List;
import os.qres.model.bill.BillRules;
import os.qres.model.bill.BillRulesView;
import os.qres.model.floor.AttentionLimits;
import os.qres.model.floor.AttentionLimitsView;
import os.qres.model.reasons.Reasons;
import os.qres.model.reasons.ReasonsView;
import os.qres.server.platform.access.Access;
import os.qres.server.platform.http.Answer;
import os.qres.server.platform.http.Route;

/// `/settings`.
public final class SettingsRoutes {
    private final BillSettings bill;

    public SettingsRoutes(BillSettings bill) {
        this.bill = bill;
    }

    public List<Route<?>> routes() {
        return List.of(
                Route.get("/settings/bill", Access.STAFF)
                        .says("Taxes, service charge, and how much of a check who may take off.")
                        .gives(BillRulesView.class)
                        .reads((in, _) -> Answer.ok(bill.view(in))),
                Route.patch("/settings/bill", Access.ADMIN)
                        .says("Changes them; open orders keep to the old ones until they are changed.")
                        .patches(BillRules.class)
                        .gives(BillRulesView.class)
                        .refuses("stale")
                        .writes((unit, call) ->
                                Answer.ok(bill.change(unit, rules -> call.patched(rules, BillRules.class)))),
                Route.get("/settings/reasons", Access.STAFF)
                        .says("What terminals offer where they ask why.")
                        .gives(ReasonsView.class)
                        .reads((in, _) -> Answer.ok(ReasonSettings.view(in))),
                Route.patch("/settings/reasons", Access.MANAGER)
                        .says("Changes what terminals offer; what was given for another reason keeps it.")
                        .patches(Reasons.class)
                        .gives(ReasonsView.class)
                        .refuses("stale")
                        .writes((unit, call) -> Answer.ok(
                                ReasonSettings.change(unit, reasons -> call.patched(reasons, Reasons.class)))),
                Route.get("/settings/attention", Access.STAFF)
                        .says("For how long guests may wait before terminals point at their table.")
                        .gives(AttentionLimitsView.class)
                        .reads((in, _) -> Answer.ok(AttentionSettings.view(in))),
                Route.patch("/settings/attention", Access.MANAGER)
                        .says("Changes it; terminals go by it at once.")
                        .patches(AttentionLimits.class)
                        .gives(AttentionLimitsView.class)
                        .refuses("stale")
                        .writes((unit, call) -> Answer.ok(AttentionSettings.change(
                                unit, limits -> call.patched(limits, AttentionLimits.class)))));
    }
}
