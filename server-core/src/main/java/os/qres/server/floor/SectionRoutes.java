package os.qres.server.floor;

import java.util.List;
import os.qres.model.floor.SectionDraft;
import os.qres.model.floor.SectionView;
import os.qres.model.floor.SectionWaiters;
import os.qres.server.platform.access.Access;
import os.qres.server.platform.http.Answer;
import os.qres.server.platform.http.Call;
import os.qres.server.platform.http.Page;
import os.qres.server.platform.http.Route;

/// `/sections`.
final class SectionRoutes {
    private static final String ONE = "/sections/{section_id}";

    private final Sections sections;

    SectionRoutes(Sections sections) {
        this.sections = sections;
    }

    List<Route<?>> routes() {
        return List.of(
                Route.get("/sections/", Access.STAFF)
                        .says("How the locations' tables are divided, and whose each part is now.")
                        .givesList(SectionView.class)
                        .reads((in, call) -> Answer.page(Page.of(sections.all(in), call.window()))),
                Route.post("/sections/", Access.ADMIN)
                        .says("Divides off some tables of a location; those that were in another section leave it.")
                        .takes(SectionDraft.class)
                        .creates(SectionView.class)
                        .writes((unit, call) -> {
                            SectionView made = sections.create(unit, call.body());
                            return Answer.created("/sections/" + made.id(), made);
                        }),
                Route.get(ONE, Access.STAFF)
                        .says("One section.")
                        .gives(SectionView.class)
                        .refuses("not-found")
                        .reads((in, call) -> Answer.ok(sections.one(in, id(call)))),
                Route.patch(ONE, Access.ADMIN)
                        .says("Changes the fields sent of a section.")
                        .patches(SectionDraft.class)
                        .gives(SectionView.class)
                        .refuses("not-found", "stale")
                        .writes((unit, call) -> Answer.ok(
                                sections.change(unit, id(call), present -> call.patched(present, SectionDraft.class)))),
                Route.delete(ONE, Access.ADMIN)
                        .says("Takes a section away; its tables stay.")
                        .givesNothing()
                        .refuses("not-found", "stale")
                        .writes((unit, call) -> {
                            sections.remove(unit, id(call));
                            return Answer.noContent();
                        }),
                Route.patch(ONE + "/waiters", Access.MANAGER)
                        .says("Says whose a section is from now on, until they go home.")
                        .takes(SectionWaiters.class)
                        .gives(SectionView.class)
                        .refuses("not-found", "stale")
                        .writes((unit, call) -> Answer.ok(
                                sections.post(unit, id(call), call.body().waiterIds()))));
    }

    private static int id(Call<?> call) {
        return call.id("section_id");
    }
}
