package os.qres.pos.payment;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import org.junit.jupiter.api.Test;
import os.qres.model.Money;

class TenderTest {
    private final Tender tender = Tender.of(Money.parse("2215.13"));

    @Test
    void untypedMeansExactlyWhatIsDue() {
        assertEquals(Money.parse("2215.13"), tender.received());
        assertEquals(Money.ZERO, tender.change());
    }

    @Test
    void changeIsWhatWasHandedOverMinusWhatIsDue() {
        Tender five = tender.digit(5).digit(0).digit(0).digit(0);
        assertEquals(Money.parse("2784.87"), five.change());
        assertTrue(five.isEnough());
    }

    @Test
    void tooLittleSaysWhatIsLacking() {
        Tender little = tender.digit(2).digit(0).digit(0).digit(0);
        assertFalse(little.isEnough());
        assertEquals(Money.parse("215.13"), little.lacking());
        assertEquals(Money.ZERO, little.change());
    }

    @Test
    void kopecksAreTypedAfterOnePointAndNoMoreThanTwo() {
        Tender typed = tender.digit(3).point().point().digit(5).digit(5).digit(9);
        assertEquals("3.55", typed.typed());
        assertEquals(Money.parse("3.5"), typed.erased().received());
        assertEquals(Money.parse("3"), typed.erased().erased().received());
    }

    @Test
    void aNoteReplacesWhatWasTyped() {
        assertEquals("5000", tender.digit(7).exactly(Money.parse("5000")).typed());
        assertEquals("", tender.digit(7).exactly(tender.due()).typed());
    }

    @Test
    void noEndOfDigitsOverflows() {
        Tender typed = tender;
        for (int i = 0; i < 40; i++) {
            typed = typed.digit(9);
        }
        assertTrue(typed.isEnough());
    }
}
