package os.qres.admin.form;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import os.qres.model.FieldError;
import os.qres.model.Money;
import os.qres.model.Translation;
import os.qres.terminal.text.Language;
import os.qres.terminal.text.Texts;

class FormTest {
    record Thing(String name, Money price, @Nullable Integer left, boolean on, Map<String, Translation> words) {}

    static final class ThingForm extends Form<Thing> {
        final TextEntry<Thing> name = words("name", Thing::name).required();
        final TextEntry<Thing> price = money("price", Thing::price).required();
        final TextEntry<Thing> left = number("left", Thing::left);
        final ValueEntry<Thing, Boolean> on = flag("on", true, Thing::on);
        final TranslationEntry<Thing> english = translation(() -> "en", Thing::words);
    }

    private static final Thing SOUP =
            new Thing("Борщ", new Money(45000), 5, true, Map.of("en", new Translation("Borscht", "With sour cream")));

    private final Texts texts = new Texts(Language.RU, "os.qres.admin.texts");
    private final ThingForm form = new ThingForm();

    @Test
    void patchCarriesOnlyWhatDiffers() {
        form.fill(SOUP);
        form.price.text().set("465,50");
        assertEquals("{\"price\":465.50}", Body.of(form.patch()));
        assertEquals(1, form.changes().get());
        assertEquals("450 → 465,50", form.price.change());
    }

    @Test
    void whatIsTypedAndTakenBackIsNoChange() {
        form.fill(SOUP);
        form.name.text().set("Борщ ");
        form.on.value().set(false);
        form.on.value().set(true);
        assertFalse(form.isDirty());
    }

    @Test
    void emptiedFieldIsSentAsNull() {
        form.fill(SOUP);
        form.left.text().set(" ");
        assertEquals("{\"left\":null}", Body.of(form.patch()));
    }

    @Test
    void emptiedTranslationIsTakenAway() {
        form.fill(SOUP);
        form.english.name().text().set("");
        form.english.description().text().set("");
        assertEquals("{\"translations\":{\"en\":null}}", Body.of(form.patch()));
    }

    @Test
    void descriptionWithoutATranslatedNameIsMarked() {
        form.fill(SOUP);
        form.english.name().text().set("");
        assertFalse(form.check(texts));
        assertEquals("Сначала переведите название", form.english.name().error().get());
    }

    @Test
    void newObjectIsSentWithoutItsEmptyFields() {
        form.blank();
        form.name.text().set("Чай");
        form.price.text().set("1 250");
        assertEquals("{\"name\":\"Чай\",\"price\":1250.00,\"on\":true}", Body.of(form.whole()));
    }

    @Test
    void amountsAndNumbersThatCannotBeUnderstoodAreMarked() {
        form.fill(SOUP);
        form.price.text().set("4,505");
        form.left.text().set("пять");
        assertFalse(form.check(texts));
        assertEquals("Нужна сумма, например 650 или 89,50", form.price.error().get());
        assertEquals("Нужно целое число", form.left.error().get());
        form.left.text().set("6");
        assertEquals("", form.left.error().get(), "typing clears the mark");
    }

    @Test
    void emptyRequiredFieldIsMarked() {
        form.blank();
        assertFalse(form.check(texts));
        assertEquals("Заполните это поле", form.name.error().get());
    }

    @Test
    void whatIsTypedStaysWhenTheObjectChangesUnderneath() {
        form.fill(SOUP);
        form.price.text().set("500");
        form.rebase(new Thing("Борщ украинский", new Money(48000), 3, false, Map.of()));
        assertEquals("500", form.price.text().get());
        assertEquals("Борщ украинский", form.name.text().get());
        assertEquals("3", form.left.text().get());
        assertFalse(form.on.get());
        assertEquals("480 → 500", form.price.change());
        assertEquals(1, form.changes().get());
    }

    @Test
    void serversErrorIsShownAtItsFieldAndOneWithoutAPlaceIsGivenBack() {
        form.fill(SOUP);
        FieldError price = new FieldError("price", "не меньше 0");
        FieldError english = new FieldError("translations[en].name", "слишком длинно");
        FieldError other = new FieldError("image_url", "не наш адрес");
        assertEquals(List.of(other), form.refuse(List.of(price, english, other)));
        assertEquals("не меньше 0", form.price.error().get());
        assertEquals("слишком длинно", form.english.name().error().get());
    }

    @Test
    void resetShowsWhatTheServerHas() {
        form.fill(SOUP);
        form.name.text().set("Щи");
        form.on.value().set(false);
        form.reset();
        assertEquals("Борщ", form.name.text().get());
        assertTrue(form.on.get());
        assertFalse(form.isDirty());
    }
}
