package os.qres.admin.composition;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.nio.file.Path;
import java.util.List;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import os.qres.admin.house.Contract;
import os.qres.admin.house.House;
import os.qres.admin.house.Restaurant;
import os.qres.model.Money;
import os.qres.model.menu.Allergen;
import os.qres.model.menu.DishView;
import os.qres.model.menu.IngredientDraft;
import os.qres.model.menu.IngredientView;
import os.qres.model.menu.ModifierGroupDraft;
import os.qres.model.menu.ModifierGroupView;
import os.qres.model.menu.ModifierOptionDraft;
import os.qres.model.menu.ModifierOptionView;

class CompositionTest {
    @TempDir
    Path folder;

    private final House.Listener listener = new House.Listener();
    private House house;
    private Composition model;

    @BeforeEach
    void open() {
        house = Restaurant.open(folder);
        model = new Composition(house.desk(listener), () -> "en");
        model.refresh();
    }

    @AfterEach
    void close() {
        house.close();
    }

    private ModifierGroupView group(String name) {
        return model.groups().shelf().all().stream()
                .filter(one -> one.name().equals(name))
                .findFirst()
                .orElseThrow();
    }

    private static List<String> options(ModifierGroupView group) {
        return group.options().stream().map(ModifierOptionView::name).toList();
    }

    @Test
    void ingredientBringsItsAllergen() {
        model.ingredients().create();
        model.ingredientForm().name.text().set("Кунжутное масло");
        model.ingredientForm().allergen.value().set(Allergen.SESAME);
        assertTrue(model.ingredientForm().isAllergen.get(), "one of the 14 is an allergen");
        model.ingredients().save();
        IngredientView made = model.ingredients().present().orElseThrow();
        assertEquals(Allergen.SESAME, made.allergenCode());
    }

    @Test
    void optionsAreChangedAddedAndTakenOutWithTheirGroup() {
        model.groups().select(group("Соус"));
        ModifierOptionDraft pepper = model.groupForm().options.get().getFirst();
        OptionForm form = new OptionForm("en");
        form.fill(pepper);
        form.price.text().set("120");
        model.put(pepper, form.draft(pepper));
        OptionForm other = new OptionForm("en");
        other.blank();
        other.name.text().set("Чесночный");
        other.translated.text().set("Garlic");
        model.put(null, other.draft(null));
        model.takeOut(model.groupForm().options.get().get(1));
        assertEquals(List.of("Перечный", "Грибной", "Барбекю"), options(group("Соус")), "not sent yet");
        model.groups().save();
        assertEquals("", model.groups().notice().get());
        ModifierGroupView kept = house.get("/modifiers/" + group("Соус").id(), ModifierGroupView.class);
        assertEquals(List.of("Перечный", "Барбекю", "Чесночный"), options(kept));
        assertEquals(new Money(12000), kept.options().getFirst().priceDelta());
        assertEquals(pepper.id(), kept.options().getFirst().id(), "it is still the same option");
        assertEquals("Garlic", kept.options().getLast().translations().get("en").name());
        assertEquals(2, kept.options().getFirst().ingredients().size());
    }

    @Test
    void answerCanBeADishAndSoAPartOfACombo() {
        DishView soup = house.list("/dishes", DishView.class).stream()
                .filter(dish ->
                        dish.modifierGroups().isEmpty() && dish.variations().isEmpty() && !dish.isOpen())
                .findFirst()
                .orElseThrow();
        model.offer(() -> house.list("/dishes", DishView.class));
        assertTrue(model.partOptions().stream()
                .anyMatch(option -> Integer.valueOf(soup.id()).equals(option.value())));
        model.groups().select(group("Соус"));
        OptionForm form = new OptionForm("en");
        form.blank();
        form.name.text().set("Суп");
        form.dish.value().set(soup.id());
        model.put(null, form.draft(null));
        model.groups().save();
        assertEquals("", model.groups().notice().get());
        assertEquals(soup.id(), group("Соус").options().getLast().dishId());
        assertEquals(soup.name(), model.part(soup.id()));
    }

    @Test
    void groupWithoutOptionsIsRefusedAtTheOptions() {
        model.groups().create();
        model.groupForm().name.text().set("Пусто");
        model.groups().save();
        assertFalse(model.groupForm().options.error().get().isEmpty());
    }

    @Test
    void groupThatADishAsksForStaysAndTheRefusalIsSaid() {
        model.groups().remove(group("Соус"), () -> {});
        assertFalse(listener.said().isEmpty());
        assertEquals("Соус", group("Соус").name());
    }

    @Test
    void formsSpeakTheContract() {
        Contract.assertSpeaks(new IngredientForm(() -> "en"), IngredientDraft.class);
        Contract.assertSpeaks(new GroupForm(() -> "en"), ModifierGroupDraft.class);
        Contract.assertSpeaks(new OptionForm("en"), ModifierOptionDraft.class);
    }
}
