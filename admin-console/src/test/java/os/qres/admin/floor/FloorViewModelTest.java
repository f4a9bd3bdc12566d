package os.qres.admin.floor;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.nio.file.Path;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import os.qres.admin.house.Contract;
import os.qres.admin.house.House;
import os.qres.model.floor.LocationDraft;
import os.qres.model.floor.LocationView;
import os.qres.model.floor.TableDraft;
import os.qres.model.floor.TableView;

class FloorViewModelTest {
    @TempDir
    Path folder;

    private final House.Listener listener = new House.Listener();
    private House house;
    private FloorViewModel model;
    private int hall;
    private int terrace;
    private int five;

    @BeforeEach
    void open() {
        house = House.withAdmin(folder);
        hall = house.post("/locations", "{\"name\": \"Зал\"}", LocationView.class)
                .id();
        terrace = house.post("/locations", "{\"name\": \"Веранда\"}", LocationView.class)
                .id();
        five = table(5, hall);
        table(21, terrace);
        model = new FloorViewModel(house.desk(listener), () -> "en");
        model.refresh();
    }

    @AfterEach
    void close() {
        house.close();
    }

    private int table(int number, int location) {
        String json =
                "{\"number\": %d, \"seats\": 4, \"location_id\": %d, \"x\": 100, \"y\": 100, \"width\": 100, \"height\": 100}"
                        .formatted(number, location);
        return house.post("/tables", json, TableView.class).id();
    }

    private TableView shown() {
        return model.tables().shelf().byId(five).orElseThrow();
    }

    private TableView kept() {
        return house.get("/tables/" + five, TableView.class);
    }

    @Test
    void firstLocationIsDrawnAndAnotherOnRequest() {
        assertEquals(hall, model.location().get());
        assertEquals(1, model.drawn().size());
        model.location().set(terrace);
        assertEquals(21, model.drawn().getFirst().number());
        assertEquals(21, model.tables().shelf().shown().getFirst().number());
    }

    @Test
    void movedTableIsKeptByTheServerAndCanBeTakenBackAndDoneAgain() {
        Place from = Place.of(shown());
        model.moves().move(shown(), from, from.at(300, 250));
        assertEquals(300, kept().x());
        assertEquals(250, kept().y());
        model.moves().undo();
        assertEquals(100, kept().x());
        model.moves().redo();
        assertEquals(300, kept().x());
        assertFalse(model.moves().history().canRedo().get());
    }

    @Test
    void arrowKeysMoveStepByStep() {
        model.moves().moveBy(shown(), 1, 0);
        model.moves().moveBy(shown(), 1, 0);
        model.moves().moveBy(shown(), 0, -1);
        assertEquals(new Place(120, 90, 100, 100), Place.of(kept()));
        model.moves().undo();
        assertEquals(100, kept().y());
    }

    @Test
    void tableChangedElsewhereIsStillMoved() {
        house.patch("/tables/" + five, "{\"seats\": 6}", TableView.class);
        model.moves().moveBy(shown(), 2, 0);
        assertEquals(120, kept().x());
        assertEquals(6, kept().seats());
    }

    @Test
    void movingKeepsWhatIsTypedInTheForm() {
        model.tables().select(shown());
        model.tableForm().seats.text().set("8");
        model.moves().moveBy(shown(), 1, 0);
        assertEquals("8", model.tableForm().seats.text().get());
        assertEquals("110", model.tableForm().x.text().get());
        assertEquals("", model.tables().notice().get());
        model.tables().save();
        assertEquals(8, kept().seats());
        assertEquals(110, kept().x());
    }

    @Test
    void newTableBeginsInTheDrawnLocationWithTheNextNumber() {
        model.location().set(terrace);
        model.create();
        assertEquals("22", model.tableForm().number.text().get());
        model.tables().save();
        TableView made = model.tables().present().orElseThrow();
        assertEquals(22, made.number());
        assertEquals(terrace, made.locationId());
    }

    @Test
    void takenNumberIsSaidInWords() {
        model.create();
        model.tableForm().number.text().set("5");
        model.tables().save();
        assertFalse(model.tables().notice().get().isEmpty());
    }

    @Test
    void moveOfATableThatHasGoneIsForgotten() {
        model.moves().moveBy(shown(), 1, 0);
        house.delete("/tables/" + five);
        model.refresh();
        model.moves().undo();
        assertTrue(model.drawn().isEmpty());
        assertFalse(model.moves().history().canUndo().get());
    }

    @Test
    void codeOfATableComesAsPng() {
        byte[] png = House.ok(house.api().bytes("/tables/" + five + "/qr?format=png&size=300"));
        assertEquals('P', png[1]);
        assertEquals('N', png[2]);
    }

    @Test
    void formsSpeakTheContract() {
        Contract.assertSpeaks(new TableForm(), TableDraft.class);
        Contract.assertSpeaks(new LocationForm(() -> "en"), LocationDraft.class);
    }
}
