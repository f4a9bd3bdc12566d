package os.qres.pos.draft;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.List;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;
import os.qres.model.Money;

class ChoicePagesTest {

    @Test
    void groupsThatFitShareAPage() {
        ChoicePages pages = ChoicePages.of(List.of(group("a", 2), group("b", 4)), 5);
        assertEquals(1, pages.pages().size());
    }

    @Test
    void aGroupIsNotCutWhileItFitsOnAPageOfItsOwn() {
        ChoicePages pages = ChoicePages.of(List.of(group("a", 4), group("b", 4)), 3);
        assertEquals(List.of(1, 1), pages.pages().stream().map(List::size).toList());
    }

    @Test
    void aGroupTallerThanThePanelGoesOnOverleaf() {
        ChoicePages pages = ChoicePages.of(List.of(group("a", 20)), 4);
        int choices = pages.pages().stream()
                .flatMap(List::stream)
                .mapToInt(part -> part.choices().size())
                .sum();
        assertEquals(20, choices);
        assertTrue(pages.pages().size() > 1);
    }

    @Test
    void thePanelTurnsToWhatIsStillOwedAndOtherwiseStays() {
        ChoiceGroup a = group("a", 4);
        ChoiceGroup b = group("b", 4);
        ChoicePages pages = ChoicePages.of(List.of(a, b), 3);
        assertEquals(1, pages.next(0, List.of(b)));
        assertEquals(0, pages.next(1, List.of(a, b)));
        assertEquals(1, pages.next(1, List.of()));
    }

    @Test
    void ofTwoQuestionsWithTheSameNameItTurnsToTheOneThatIsOwed() {
        ChoiceGroup first = group("a", 4);
        ChoiceGroup second = new ChoiceGroup("a", false, 1, 1, List.of(choice(10, false), choice(11, false)));
        ChoicePages pages = ChoicePages.of(List.of(first, second), 3);
        assertEquals(1, pages.next(0, List.of(second)));
    }

    @Test
    void aQuestionThatGoesOnOverleafIsAnsweredThereToo() {
        List<Choice> choices = List.of(choice(1, false), choice(2, false), choice(3, true));
        ChoiceGroup group = new ChoiceGroup("a", false, 1, 1, choices);
        List<ChoiceGroup> parts = ChoicePages.of(List.of(group), 1.5).pages().stream()
                .flatMap(List::stream)
                .toList();
        assertEquals(List.of(0, 0), parts.stream().map(ChoiceGroup::missing).toList());
        assertEquals(1, ChoicePages.of(List.of(group), 1.5).next(1, List.of(group)));
    }

    private static Choice choice(int id, boolean chosen) {
        return new Choice(id, "" + id, Money.ZERO, true, chosen);
    }

    private static ChoiceGroup group(String name, int choices) {
        List<Choice> all = IntStream.range(0, choices)
                .mapToObj(i -> new Choice(i, name + i, Money.ZERO, true, false))
                .toList();
        return new ChoiceGroup(name, false, 1, 1, all);
    }
}
