package os.qres.server.floor;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import java.util.Objects;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import os.qres.model.floor.LocationView;
import os.qres.model.floor.SectionView;
import os.qres.model.floor.TableView;
import os.qres.model.live.Snapshot;
import os.qres.server.Evenings;
import os.qres.server.TestClient;

/// How tables are divided, and whose each part is.
class SectionsTest {
    @TempDir
    static Path folder;

    private static Evenings evenings;
    private static TestClient manager;
    private static LocationView hall;
    private static LocationView yard;
    private static int number = 100;

    @BeforeAll
    static void open() {
        evenings = new Evenings(folder);
        evenings.admin
                .post(
                        "/users/",
                        json("{'username':'maria','full_name':'Maria','role':'manager','password':'manager pass'}"))
                .expect(201);
        manager = evenings.here.server().client().signedIn("maria", "manager pass");
        hall = location("Hall");
        yard = location("Yard");
    }

    @AfterAll
    static void close() {
        evenings.close();
    }

    private static LocationView location(String name) {
        return evenings.admin
                .post("/locations/", json("{'name':'%s'}".formatted(name)))
                .expect(201)
                .as(LocationView.class);
    }

    private static TableView table(LocationView where) {
        return evenings.admin
                .post("/tables/", json("{'number':%d,'seats':4,'location_id':%d}".formatted(number++, where.id())))
                .expect(201)
                .as(TableView.class);
    }

    private static SectionView section(LocationView where, TableView... tables) {
        List<Integer> ids = List.of(tables).stream().map(TableView::id).toList();
        return evenings.admin
                .post(
                        "/sections/",
                        json("{'location_id':%d,'name':'Window','table_ids':%s}".formatted(where.id(), ids)))
                .expect(201)
                .as(SectionView.class);
    }

    private static SectionView now(SectionView section) {
        return evenings.waiter.get("/sections/" + section.id()).expect(200).as(SectionView.class);
    }

    @Test
    void aTableIsInOneSectionAndLeavesTheOneBefore() {
        TableView one = table(hall);
        TableView two = table(hall);
        SectionView first = section(hall, one, two);
        SectionView second = section(hall, two);
        assertEquals(List.of(one.id()), now(first).tableIds());
        assertEquals(List.of(two.id()), second.tableIds());
        assertTrue(now(first).version() > first.version());
        evenings.admin.delete("/sections/" + first.id()).expect(204);
        evenings.waiter.get("/sections/" + first.id()).expect(404);
        evenings.waiter.get("/tables/" + one.id()).expect(200);
    }

    @Test
    void tablesOfElsewhereAndStrangersAreRefusedByTheirField() {
        TableView here = table(hall);
        TableView there = table(yard);
        String body = "{'location_id':%d,'name':'Window','table_ids':[%d,%d]}";
        assertEquals(
                List.of("table_ids[1]"),
                evenings.admin
                        .post("/sections/", json(body.formatted(hall.id(), here.id(), there.id())))
                        .expect(422)
                        .fields());
        assertEquals(
                List.of("table_ids[0]"),
                evenings.admin
                        .post("/sections/", json(body.formatted(hall.id(), 4711, there.id())))
                        .expect(422)
                        .fields());
        assertEquals(
                List.of("location_id"),
                evenings.admin
                        .post("/sections/", json("{'location_id':4711,'name':'Window','table_ids':[]}"))
                        .expect(422)
                        .fields());
        assertEquals(
                List.of("name"),
                evenings.admin
                        .post("/sections/", json("{'location_id':%d,'name':' ','table_ids':[]}".formatted(hall.id())))
                        .expect(422)
                        .fields());
        SectionView section = section(hall, here);
        assertEquals(
                List.of("waiter_ids[0]"),
                manager.patch("/sections/" + section.id() + "/waiters", json("{'waiter_ids':[4711]}"))
                        .expect(422)
                        .fields());
        evenings.waiter
                .patch("/sections/" + section.id() + "/waiters", json("{'waiter_ids':[]}"))
                .expect(403);
        manager.patch("/sections/" + section.id(), json("{'name':'Mine'}")).expect(403);
    }

    @Test
    void aSectionIsItsWaitersUntilTheyGoHome() {
        SectionView section = section(hall, table(hall));
        int anna = evenings.here.waiterId;
        evenings.waiter.post("/users/me/shift", json("{'active':true}")).expect(200);
        SectionView posted = manager.with("If-Match", "\"" + section.version() + "\"")
                .patch("/sections/" + section.id() + "/waiters", json("{'waiter_ids':[%1$d,%1$d]}".formatted(anna)))
                .expect(200)
                .as(SectionView.class);
        assertEquals(List.of(anna), posted.waiterIds());
        assertEquals(List.of(anna), inSnapshot(section).waiterIds());

        evenings.later(Duration.ofMinutes(5));
        evenings.waiter.post("/users/me/shift", json("{'active':false}")).expect(200);
        assertEquals(List.of(), now(section).waiterIds());
        evenings.later(Duration.ofMinutes(5));
        evenings.waiter.post("/users/me/shift", json("{'active':true}")).expect(200);
        assertEquals(List.of(), now(section).waiterIds(), "a new shift begins without a section");
        manager = evenings.here.server().client().signedIn("maria", "manager pass");
        manager.patch("/sections/" + section.id() + "/waiters", json("{'waiter_ids':[%d]}".formatted(anna)))
                .expect(200);
        assertEquals(List.of(anna), inSnapshot(section).waiterIds());
    }

    private static SectionView inSnapshot(SectionView section) {
        Snapshot snapshot = evenings.waiter.get("/sync/snapshot").expect(200).as(Snapshot.class);
        return Objects.requireNonNull(snapshot.crew()).sections().stream()
                .filter(each -> each.id() == section.id())
                .findFirst()
                .orElseThrow();
    }

    @Test
    void aLocationThatGoesTakesItsSectionsAlong() {
        LocationView gone = location("Tent");
        SectionView section = section(gone);
        evenings.admin.delete("/locations/" + gone.id()).expect(204);
        evenings.waiter.get("/sections/" + section.id()).expect(404);
    }

    private static String json(String text) {
        return text.replace('\'', '"');
    }
}
