package os.qres.pos.draft;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertNull;
import static org.junit.jupiter.api.Assertions.assertSame;
import static org.junit.jupiter.api.Assertions.assertTrue;

import io.avaje.jsonb.JsonType;
import java.util.List;
import java.util.Set;
import java.util.UUID;
import org.junit.jupiter.api.Test;
import os.qres.model.Money;
import os.qres.model.json.Wire;
import os.qres.model.menu.DishView;
import os.qres.pos.DemoHouse;

class CheckDraftTest {
    private final MenuBook menu = new MenuBook(DemoHouse.menu(), "ru", "Порция");

    @Test
    void aDishThatAsksNothingCountsUpWhenTappedAgain() {
        CheckDraft draft = tapped(tapped(CheckDraft.empty(12), "Борщ с говядиной"), "Борщ с говядиной");
        assertEquals(1, draft.lines().size());
        assertEquals(2, draft.lines().getFirst().quantity());
        assertNull(draft.open());
    }

    @Test
    void aDishThatAsksIsALineOfItsOwnWithItsChoicesOpen() {
        CheckDraft draft = tapped(tapped(CheckDraft.empty(12), "Рибай"), "Рибай");
        assertEquals(2, draft.lines().size());
        assertEquals(draft.lines().getLast().ref(), draft.open());
    }

    @Test
    void theLineOwesEveryRequiredChoiceAndNothingMore() {
        CheckDraft draft = tapped(CheckDraft.empty(12), "Рибай");
        assertEquals(List.of("Порция", "Прожарка", "Соус"), owed(draft));
        draft = chosen(chosen(draft, "Порция", "300 г"), "Прожарка", "Medium rare");
        assertEquals(List.of("Соус"), owed(draft));
        draft = chosen(draft, "Соус", "Грибной");
        assertEquals(List.of(), owed(draft));
        DraftLine line = draft.lines().getFirst();
        assertEquals("Рибай 300 г", menu.title(line));
        assertEquals("Medium rare, Грибной", menu.chosen(line));
        assertEquals(Money.parse("2540"), menu.price(line));
    }

    @Test
    void anotherAnswerToASingleChoiceTakesTheFirstOnesPlace() {
        CheckDraft draft = tapped(CheckDraft.empty(12), "Рибай");
        draft = chosen(chosen(draft, "Прожарка", "Rare"), "Прожарка", "Well done");
        assertEquals("Well done", menu.chosen(draft.lines().getFirst()));
    }

    @Test
    void upToTheMostMayBeChosenAndTheOldestGoesFirst() {
        CheckDraft draft = tapped(CheckDraft.empty(12), "Мороженое");
        String group = "Вкусы мороженого";
        draft = chosen(chosen(chosen(draft, group, "Ванильное"), group, "Шоколадное"), group, "Фисташковое");
        assertEquals(3, draft.lines().getFirst().optionIds().size());
        draft = chosen(draft, group, "Сорбет манго");
        assertEquals(
                "Шоколадное, Фисташковое, Сорбет манго",
                menu.chosen(draft.lines().getFirst()));
    }

    @Test
    void aCommentMakesThePlainLineItsOwn() {
        CheckDraft draft = tapped(CheckDraft.empty(12), "Борщ с говядиной");
        draft = draft.withComment(draft.lines().getFirst().ref(), " без лука ");
        draft = tapped(draft, "Борщ с говядиной");
        assertEquals(2, draft.lines().size());
        assertEquals("без лука", draft.lines().getFirst().comment());
        assertEquals("без лука", draft.lines().getFirst().toNewItem().comment());
    }

    @Test
    void lessThanOneRemovesTheLine() {
        CheckDraft draft = tapped(CheckDraft.empty(12), "Борщ с говядиной");
        assertTrue(draft.withQuantity(draft.lines().getFirst().ref(), 0).lines().isEmpty());
    }

    @Test
    void sentLinesKeepTheirUuidsUntilTheOrderHasThem() {
        CheckDraft draft = tapped(tapped(CheckDraft.empty(12), "Борщ с говядиной"), "Тирамису");
        Set<UUID> refs = Set.of(draft.lines().get(0).ref(), draft.lines().get(1).ref());
        CheckDraft sent = draft.sent(UUID.randomUUID(), DemoHouse.NOW);
        assertEquals(refs, sent.travelling());
        assertTrue(sent.lines().isEmpty());
        assertTrue(sent.arrived(refs).rounds().isEmpty());
        assertSame(sent, sent.arrived(Set.of()));
    }

    @Test
    void refusedLinesComeBackWithTheReasonAndTheSameUuids() {
        UUID key = UUID.randomUUID();
        CheckDraft draft = tapped(CheckDraft.empty(12), "Тирамису").sent(key, DemoHouse.NOW);
        CheckDraft back = tapped(draft, "Борщ с говядиной").refused(key, "Тирамису закончилось");
        assertEquals(2, back.lines().size());
        assertEquals("Тирамису закончилось", back.lines().getFirst().refusal());
        assertTrue(back.rounds().isEmpty());
    }

    @Test
    void aDraftReadsBackAsItWasWritten() {
        CheckDraft draft = chosen(
                tapped(CheckDraft.empty(12).withCovers(4).withKitchenNote("Аллергия: орехи"), "Рибай"),
                "Соус",
                "Перечный");
        draft = tapped(draft.sent(UUID.randomUUID(), DemoHouse.NOW), "Рибай");
        JsonType<CheckDraft> json = Wire.strict().type(CheckDraft.class);
        assertEquals(draft, json.fromJson(json.toJson(draft)));
    }

    @Test
    void aDraftOfAnEarlierVersionIsReadToo() {
        CheckDraft draft = Wire.lenient()
                .type(CheckDraft.class)
                .fromJson("{\"table_id\":12,\"covers\":2,\"lines\":[],\"rounds\":[]}");
        assertEquals(CheckDraft.empty(12).withCovers(2), draft);
    }

    @Test
    void aDishTakenOffMarksTheLine() {
        CheckDraft draft = tapped(CheckDraft.empty(12), "Тирамису");
        assertFalse(menu.isOff(draft.lines().getFirst()));
        MenuBook later = new MenuBook(DemoHouse.without("Тирамису"), "ru", "Порция");
        assertTrue(later.isOff(draft.lines().getFirst()));
    }

    private CheckDraft tapped(CheckDraft draft, String dish) {
        DishView view = DemoHouse.dish(dish);
        return draft.plus(view.id(), menu.asks(view), Place.START);
    }

    private CheckDraft chosen(CheckDraft draft, String group, String choice) {
        DraftLine line = draft.lines().getFirst();
        ChoiceGroup asked = menu.groups(line).stream()
                .filter(g -> g.name().equals(group))
                .findFirst()
                .orElseThrow();
        Choice answer = asked.choices().stream()
                .filter(c -> c.name().equals(choice))
                .findFirst()
                .orElseThrow();
        return draft.choosing(line.ref(), asked, answer);
    }

    private List<String> owed(CheckDraft draft) {
        return menu.missing(draft.lines().getFirst()).stream()
                .map(ChoiceGroup::name)
                .toList();
    }
}
