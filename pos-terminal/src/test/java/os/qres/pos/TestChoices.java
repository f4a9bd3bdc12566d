package os.qres.pos;

import java.util.List;
import os.qres.model.orders.ItemStatus;
import os.qres.model.orders.NewPrefix;
import os.qres.model.orders.PrefixKind;
import os.qres.pos.draft.CheckDraft;
import os.qres.pos.draft.DraftLine;
import os.qres.pos.order.OrderController;
import os.qres.pos.order.OrderViewModel;

/// A steak whose choices are on screen, and what is chosen of a whole check.
final class TestChoices {
    private TestChoices() {}

    /// What is tapped next is for the second guest, in the second course.
    static void placed(TestScreens.Stand stand) {
        stand.desk().frame.table(12);
        TestScreens.press(stand, "next-seat");
        TestScreens.press(stand, "category-4");
        TestScreens.press(stand, "dish-" + DemoHouse.dish("Борщ с говядиной").id());
        TestScreens.press(stand, "next-seat");
        TestScreens.press(stand, "next-course");
        TestScreens.press(stand, "dish-" + DemoHouse.dish("Борщ с говядиной").id());
    }

    /// Everything is, and of one of its modifiers more is wanted.
    static void extra(TestScreens.Stand stand) {
        steak(stand);
        OrderViewModel order = new OrderViewModel(stand.test().house, stand.desk().frame, 12);
        for (String name : List.of("Medium rare", "Грибной")) {
            DraftLine open = stand.test().house.drafts().of(12).lines().getLast();
            stand.test().house.menu().get().groups(open).forEach(group -> group.choices().stream()
                    .filter(choice -> choice.id() == TestScreens.choice(name) && !group.variation())
                    .forEach(choice -> order.choose(group, choice)));
        }
        DraftLine line = stand.test().house.drafts().of(12).lines().getLast();
        order.setPrefix(line.ref(), NewPrefix.ofOption(PrefixKind.EXTRA, TestScreens.choice("Грибной")));
        stand.test().house.keep(stand.test().house.drafts().of(12).opened(line.ref()));
        stand.desk().frame.table(12);
        TestScreens.press(stand, "line-prefixes");
    }

    /// How many guests it has.
    static void covers(TestScreens.Stand stand) {
        stand.desk().frame.table(12);
        TestScreens.press(stand, "check-more");
        TestScreens.press(stand, "change-covers");
    }

    /// What the kitchen must know of all of it.
    static void kitchenNote(TestScreens.Stand stand) {
        stand.desk().frame.table(12);
        TestScreens.press(stand, "check-more");
        TestScreens.press(stand, "change-note");
        TestScreens.press(stand, "note-quick");
    }

    /// The kitchen has been told.
    static void noted(TestScreens.Stand stand) {
        stand.test()
                .state
                .answered(TestOrders.at(12, DemoHouse.NOW.minusSeconds(1450))
                        .covers(4)
                        .line("Борщ с говядиной", ItemStatus.COOKING, DemoHouse.NOW.minusSeconds(370))
                        .line("Капучино", ItemStatus.NEW, DemoHouse.NOW.minusSeconds(370))
                        .line("Рибай", ItemStatus.NEW, DemoHouse.NOW.minusSeconds(370))
                        .line("Медовик", ItemStatus.NEW, DemoHouse.NOW.minusSeconds(370))
                        .line("Тирамису", ItemStatus.NEW, DemoHouse.NOW.minusSeconds(370))
                        .kitchenNote("Аллергия: арахис и все орехи, гость 3. Nut allergy at seat 3")
                        .build());
        stand.desk().frame.table(12);
    }

    /// The kitchen will be told, once it is sent.
    static void notedDraft(TestScreens.Stand stand) {
        stand.test().house.keep(CheckDraft.empty(13).withCovers(2).withKitchenNote("Аллергия: арахис"));
        stand.desk().frame.table(13);
    }

    /// Its size is chosen, and not how it is to be done.
    static void steak(TestScreens.Stand stand) {
        OrderViewModel order = new OrderViewModel(stand.test().house, stand.desk().frame, 12);
        order.activate();
        order.fitChoices(4);
        order.chooseTab(5);
        order.tapDish(DemoHouse.dish("Рибай").id());
        order.state().get().open().orElseThrow().groups().forEach(group -> group.choices().stream()
                .filter(choice -> choice.id() == TestScreens.choice("300 г"))
                .forEach(choice -> order.choose(group, choice)));
        stand.desk().layers.show(new OrderController(order, stand.desk().desk()));
    }
}
