package os.qres.server.guest;

import java.util.Map;
import java.util.Optional;
import os.qres.model.floor.CallReason;
import os.qres.model.floor.NewCall;
import os.qres.model.floor.TableView;
import os.qres.server.floor.CallOutcome;
import os.qres.server.floor.Floor;
import os.qres.server.platform.access.Access;
import os.qres.server.platform.database.Unit;
import os.qres.server.platform.http.Answer;
import os.qres.server.platform.http.Route;
import os.qres.server.platform.i18n.Texts;

/// The form at the foot of a table's page.
final class GuestCalls {
    private final Floor floor;
    private final GuestTable tables;
    private final HtmlPages pages;
    private final Texts texts;

    GuestCalls(Floor floor, GuestTable tables, HtmlPages pages, Texts texts) {
        this.floor = floor;
        this.tables = tables;
        this.pages = pages;
        this.texts = texts;
    }

    Route<?> route() {
        return Route.post("/menu/{qr_code}/call", Access.PUBLIC)
                .says("Calls the waiter to the table whose code it is, or asks for the bill; leads back to its page.")
                .filters("lang", "without")
                .hears("Accept-Language")
                .takes(NewCall.class)
                .orForm()
                .leadsOn()
                .givesMedia("text/html")
                .orAnswers(404)
                .refuses("foreign-page")
                .prepares(call -> {
                    SameSite.require(call);
                    var wanted = Wanted.by(call, texts);
                    return unit ->
                            called(unit, call.text("qr_code"), call.body().reason(), wanted);
                });
    }

    private Answer called(Unit unit, String code, CallReason reason, Wanted wanted) {
        Optional<TableView> table = tables.at(unit, code);
        if (table.isEmpty()) {
            return pages.unknownTable(wanted.words());
        }
        CallOutcome outcome = floor.call(unit, table.get().id(), reason);
        String query = outcome == CallOutcome.CALLED ? wanted.query() : wanted.query("call=" + CallBar.AGAIN);
        return new Answer(303, null, "/menu/" + table.get().qrCode() + (query.equals("?") ? "" : query), Map.of());
    }
}
