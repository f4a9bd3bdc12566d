package os.qres.server.floor;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertNotEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.nio.file.Path;
import java.util.List;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import os.qres.model.floor.LocationView;
import os.qres.model.floor.QrView;
import os.qres.model.floor.TableView;
import os.qres.server.TestClient;
import os.qres.server.TestRestaurant;

class FloorRoutesTest {
    @TempDir
    static Path folder;

    static TestRestaurant restaurant;
    static TestClient admin;
    static TestClient waiter;

    @BeforeAll
    static void open() {
        restaurant = new TestRestaurant(folder);
        admin = restaurant.admin;
        waiter = restaurant.waiter;
    }

    @AfterAll
    static void close() {
        restaurant.close();
    }

    @Test
    void aTableIsAddedReadChangedAndRemoved() {
        var added = admin.post("/tables/", "{\"number\":31,\"seats\":4,\"shape\":\"ROUND\",\"x\":40}")
                .expect(201);
        TableView table = added.as(TableView.class);
        assertEquals("/tables/" + table.id(), added.header("Location"));
        assertEquals("\"0\"", added.header("ETag"));
        assertEquals(
                table, waiter.get("/api/tables/" + table.id() + "/").expect(200).as(TableView.class));

        TableView changed = admin.with("If-Match", "\"0\"")
                .patch("/tables/" + table.id(), "{\"seats\":6}")
                .expect(200)
                .as(TableView.class);
        assertEquals(6, changed.seats());
        assertEquals(40, changed.x());
        assertEquals(
                "stale",
                admin.with("If-Match", "\"0\"")
                        .patch("/tables/" + table.id(), "{\"seats\":2}")
                        .slug());

        admin.delete("/tables/" + table.id()).expect(204);
        waiter.get("/tables/" + table.id()).expect(404);
    }

    @Test
    void wrongValuesAreNamedByTheirFields() {
        assertEquals(
                List.of("number", "seats"),
                admin.post("/tables/", "{\"number\":0}").expect(422).fields());
        assertEquals(
                List.of("chairs"),
                admin.post("/tables/", "{\"number\":32,\"seats\":2,\"chairs\":2}")
                        .expect(422)
                        .fields());
        assertEquals(
                List.of("number"),
                admin.post("/tables/", "{\"number\":1,\"seats\":2}").expect(409).fields());
        assertEquals(
                List.of("location_id"),
                admin.post("/tables/", "{\"number\":33,\"seats\":2,\"location\":404}")
                        .expect(422)
                        .fields());
        assertEquals(
                List.of("color"),
                admin.post("/locations/", "{\"name\":\"A\",\"color\":\"red\"}")
                        .expect(422)
                        .fields());
    }

    @Test
    void waitersReadTheFloorButOnlyAdministratorsChangeIt() {
        waiter.post("/tables/", "{\"number\":34,\"seats\":2}").expect(403);
        waiter.delete("/tables/" + restaurant.table1.id()).expect(403);
        restaurant.kitchen.get("/tables/").expect(200);
        restaurant
                .kitchen
                .patch("/tables/" + restaurant.table1.id() + "/status", "{\"is_occupied\":true}")
                .expect(403);
        restaurant.server().client().get("/tables/").expect(401);
    }

    @Test
    void aWaiterSeatsGuestsAndTheListCanBeAskedForTakenTables() {
        String status = "/tables/" + restaurant.table2.id() + "/status";
        TableView seated =
                waiter.patch(status, "{\"is_occupied\":true}").expect(200).as(TableView.class);
        assertTrue(seated.isOccupied());

        var taken = waiter.get("/tables/?is_occupied=true").expect(200);
        assertEquals(List.of(seated), taken.listOf(TableView.class));
        assertEquals("1", taken.header("X-Total-Count"));
        assertEquals(
                List.of("is_occupied"),
                waiter.get("/tables/?is_occupied=perhaps").expect(422).fields());

        assertFalse(waiter.patch(status, "{\"is_occupied\":false}")
                .expect(200)
                .as(TableView.class)
                .isOccupied());
    }

    @Test
    void aTableThatGoesOutOfUseIsFreed() {
        int id = admin.post("/tables/", "{\"number\":88,\"seats\":2}")
                .expect(201)
                .as(TableView.class)
                .id();
        waiter.patch("/tables/" + id + "/status", "{\"is_occupied\":true}").expect(200);
        TableView out = admin.patch("/tables/" + id, "{\"is_active\":false}")
                .expect(200)
                .as(TableView.class);
        assertFalse(out.isOccupied());
        assertFalse(out.isActive());
    }

    @Test
    void aLocationCountsItsTablesAndListsThem() {
        LocationView hall = admin.post("/locations/", "{\"name\":\"Hall\",\"color\":\"#66CCFF\"}")
                .expect(201)
                .as(LocationView.class);
        admin.post("/tables/", "{\"number\":41,\"seats\":2,\"location_id\":%d}".formatted(hall.id()))
                .expect(201);

        assertEquals(
                1,
                waiter.get("/locations/" + hall.id())
                        .expect(200)
                        .as(LocationView.class)
                        .tablesCount());
        assertEquals(
                List.of(41),
                waiter.get("/locations/" + hall.id() + "/tables").expect(200).listOf(TableView.class).stream()
                        .map(TableView::number)
                        .toList());
        LocationView kept = admin.delete("/locations/" + hall.id()).expect(200).as(LocationView.class);
        assertFalse(kept.isActive());
        assertFalse(waiter.get("/locations/?is_active=true")
                .expect(200)
                .listOf(LocationView.class)
                .contains(kept));
    }

    @Test
    void aTablesCodeComesAsAPictureADrawingOrInWords() {
        String qr = "/tables/" + restaurant.table1.id() + "/qr";
        assertEquals("image/png", waiter.get(qr).expect(200).header("Content-Type"));
        var svg = waiter.get(qr + "?format=svg&size=240").expect(200);
        assertEquals("image/svg+xml", svg.header("Content-Type"));
        assertTrue(svg.body().startsWith("<svg"));

        QrView said = waiter.get(qr + "?format=json").expect(200).as(QrView.class);
        assertTrue(said.url().endsWith("/menu/" + restaurant.table1.qrCode()), said.url());
        assertEquals(
                List.of("size"), waiter.get(qr + "?size=100000").expect(422).fields());
        assertEquals(
                List.of("format"), waiter.get(qr + "?format=gif").expect(422).fields());
    }

    @Test
    void aRotatedCodeLeadsNowhereAndTheNewOneToTheTable() {
        TableView table = admin.post("/tables/", "{\"number\":51,\"seats\":2}")
                .expect(201)
                .as(TableView.class);
        TestClient guest = restaurant.server().client();
        guest.get("/menu/" + table.qrCode()).expect(200);

        TableView rotated = admin.post("/tables/" + table.id() + "/qr/rotate", "")
                .expect(200)
                .as(TableView.class);

        assertNotEquals(table.qrCode(), rotated.qrCode());
        guest.get("/menu/" + table.qrCode()).expect(404);
        assertTrue(guest.get("/menu/" + rotated.qrCode()).expect(200).body().contains("Table 51"));
    }
}
