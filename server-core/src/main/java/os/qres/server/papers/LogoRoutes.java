package os.qres.server.papers;

import java.util.List;
import os.qres.model.printing.LogoView;
import os.qres.server.platform.access.Access;
import os.qres.server.platform.database.Database;
import os.qres.server.platform.http.Answer;
import os.qres.server.platform.http.Route;

/// `/settings/logo`.
final class LogoRoutes {
    private static final String LOGO = "/settings/logo";

    private final Database database;
    private final LogoDesk desk;

    LogoRoutes(Database database, LogoDesk desk) {
        this.database = database;
        this.desk = desk;
    }

    List<Route<?>> routes() {
        return List.of(
                Route.get(LOGO, Access.STAFF)
                        .says("The logo as it is printed at the top of bills and receipts: a picture, or a PDF.")
                        .filters(Preview.FORMAT)
                        .givesMedia(Preview.PNG, Preview.PDF, Preview.TEXT)
                        .refuses("not-found")
                        .does(call -> Preview.answer(call, database.read(call.actor(), desk::sheet))),
                Route.post(LOGO, Access.ADMIN)
                        .says("Takes a logo, PNG of at most 1 MB, by itself or as the file of a"
                                + " form; it is made into black and white dots, 384 across at most and 240 down.")
                        .takesFile("image/png")
                        .gives(LogoView.class)
                        .prepares(call -> {
                            String dots = desk.prepare(call::file);
                            return unit -> Answer.ok(desk.become(unit, dots));
                        }),
                Route.delete(LOGO, Access.ADMIN)
                        .says("Bills and receipts have no logo from now on.")
                        .givesNothing()
                        .refuses("not-found")
                        .writes((unit, _) -> {
                            desk.remove(unit);
                            return Answer.noContent();
                        }));
    }
}
