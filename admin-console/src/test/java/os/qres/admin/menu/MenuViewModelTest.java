package os.qres.admin.menu;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import os.qres.admin.editor.Book;
import os.qres.admin.editor.Desk;
import os.qres.admin.editor.Editor;
import os.qres.admin.editor.Shelf;
import os.qres.admin.house.Contract;
import os.qres.admin.house.House;
import os.qres.admin.house.Restaurant;
import os.qres.admin.preview.GuestDish;
import os.qres.model.Money;
import os.qres.model.kitchen.StationView;
import os.qres.model.menu.CategoryDraft;
import os.qres.model.menu.DishDraft;
import os.qres.model.menu.DishView;
import os.qres.model.menu.MenuCategory;
import os.qres.model.menu.VariationDraft;
import os.qres.model.menu.VariationView;

class MenuViewModelTest {
    @TempDir
    Path folder;

    private final House.Listener listener = new House.Listener();
    private House house;
    private MenuViewModel model;

    @BeforeEach
    void open() {
        house = Restaurant.open(folder);
        Desk desk = house.desk(listener);
        Shelf<StationView> stations =
                new Shelf<>(desk, Book.of("/stations", StationView.class, StationView::id, StationView::name));
        model = new MenuViewModel(desk, () -> "en", stations);
        model.refresh();
    }

    @AfterEach
    void close() {
        house.close();
    }

    private DishView dish(String name) {
        return model.dishes().shelf().all().stream()
                .filter(dish -> dish.name().equals(name))
                .findFirst()
                .orElseThrow();
    }

    private DishView onTheMenu(String name) {
        return house.list("/dishes/menu", MenuCategory.class).stream()
                .flatMap(category -> category.dishes().stream())
                .filter(dish -> dish.name().equals(name))
                .findFirst()
                .orElseThrow();
    }

    @Test
    void changedPriceIsOnTheGuestsMenu() {
        model.dishes().select(dish("Борщ"));
        model.dishForm().price.text().set("465,50");
        model.dishes().save();
        assertEquals(new Money(46550), onTheMenu("Борщ").price());
    }

    @Test
    void changedDishKeepsItsPlaceInTheList() {
        int before = model.dishes().shelf().all().indexOf(dish("Борщ"));
        model.dishes().select(dish("Борщ"));
        model.dishForm().price.text().set("500");
        model.dishes().save();
        assertEquals(before, model.dishes().shelf().all().indexOf(dish("Борщ")));
    }

    @Test
    void categoryAndWordsFilterTheDishes() {
        model.category().set(dish("Борщ").categoryId());
        assertEquals(
                List.of("Борщ"),
                model.dishes().shelf().shown().stream().map(DishView::name).toList());
        model.category().set(null);
        model.query().set("steak");
        assertEquals(
                List.of("Стейк мачете"),
                model.dishes().shelf().shown().stream().map(DishView::name).toList());
    }

    @Test
    void newDishBeginsInTheListedCategory() {
        int soups = dish("Борщ").categoryId();
        model.category().set(soups);
        model.create();
        model.dishForm().name.text().set("Щи");
        model.dishForm().price.text().set("390");
        model.dishForm().translation.name().text().set("Cabbage soup");
        model.dishes().save();
        DishView made = onTheMenu("Щи");
        assertEquals(soups, made.categoryId());
        assertEquals("Cabbage soup", made.translations().get("en").name());
    }

    @Test
    void ingredientsAndGroupsOfADishAreChanged() {
        DishView ribeye = dish("Рибай");
        model.dishes().select(ribeye);
        int cream = model.composition().ingredients().shelf().all().stream()
                .filter(one -> one.name().equals("Сливки"))
                .findFirst()
                .orElseThrow()
                .id();
        model.dishForm().ingredients.value().set(List.of(cream));
        model.dishForm().groups.value().set(List.of());
        model.dishes().save();
        assertEquals(cream, onTheMenu("Рибай").ingredients().getFirst().id());
        assertTrue(onTheMenu("Рибай").modifierGroups().isEmpty());
    }

    @Test
    void variationIsAddedMadeTheDefaultAndTakenOff() {
        DishView ribeye = dish("Рибай");
        VariationForm form = new VariationForm(() -> "en");
        Editor<VariationView> variations = model.variations(ribeye, form);
        variations.create();
        form.name.text().set("400 г");
        form.price.text().set("2 990");
        variations.save();
        VariationView made = variations.present().orElseThrow();
        variations.change(made, Map.of("is_default", true));
        model.dishes().shelf().refresh();
        assertEquals(
                List.of("400 г"),
                dish("Рибай").variations().stream()
                        .filter(VariationView::isDefault)
                        .map(VariationView::name)
                        .toList());
        variations.change(variations.shelf().byId(made.id()).orElseThrow(), Map.of("is_available", false));
        assertEquals(
                3,
                house.get("/dishes/" + ribeye.id(), DishView.class).variations().size());
    }

    @Test
    void openDishIsForStaffAndNoGuestSeesIt() {
        model.dishes().select(dish("Борщ"));
        model.dishForm().open.value().set(true);
        model.dishes().save();
        assertTrue(dish("Борщ").isOpen());
        assertTrue(house.list("/dishes/menu", MenuCategory.class).stream()
                .flatMap(category -> category.dishes().stream())
                .noneMatch(dish -> dish.name().equals("Борщ")));
    }

    @Test
    void guestSeesWhatIsTypedBeforeItIsSaved() {
        model.dishes().select(dish("Рибай"));
        model.dishForm().name.text().set("Рибай на кости");
        GuestDish seen = new DishPreview(model).of(false);
        assertEquals("Рибай на кости", seen.name());
        assertTrue(seen.allergens().isEmpty());
        assertTrue(seen.hasIngredients());
        assertEquals(List.of("20 мин", "780 ккал", "300 г"), seen.facts());
        assertEquals(
                List.of("Порция", "Прожарка", "Соус", "Гарнир"),
                seen.choices().stream().map(GuestDish.Choices::title).toList());
        assertEquals(
                List.of("Молоко", "Сельдерей"),
                seen.choices().get(2).options().getFirst().allergens());
        assertTrue(seen.choices().getFirst().options().get(1).isChosen());
    }

    @Test
    void dishWithoutIngredientsTellsTheGuestToAsk() {
        model.dishes().select(dish("Филе-миньон"));
        assertFalse(new DishPreview(model).of(false).hasIngredients());
    }

    @Test
    void dishWithItsAllergensNamesThem() {
        model.dishes().select(dish("Бефстроганов"));
        assertEquals(
                List.of("Молоко", "Глютен"), new DishPreview(model).of(false).allergens());
        assertEquals("Beef stroganoff", new DishPreview(model).of(true).name());
    }

    @Test
    void formsSpeakTheContract() {
        Contract.assertSpeaks(new DishForm(() -> "en"), DishDraft.class);
        Contract.assertSpeaks(new CategoryForm(() -> "en"), CategoryDraft.class);
        Contract.assertSpeaks(new VariationForm(() -> "en"), VariationDraft.class);
    }
}
