package os.qres.pos;

import static org.junit.jupiter.api.Assertions.assertTrue;

import java.nio.file.Files;
import java.nio.file.Path;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import os.qres.terminal.text.Language;
import os.qres.terminal.theme.Theme;
import os.qres.test.screen.Fx;
import os.qres.test.screen.Pictures;

/// Pictures of the screens, to be held beside the design's own: `target/screens/*.png`.
class PosPicturesTest {
    private static final Path OUT = Path.of("target/screens");

    @TempDir
    Path folder;

    @ParameterizedTest
    @CsvSource({
        "floor-light, FLOOR, LIGHT, RU",
        "floor-dark-en, FLOOR, DARK, EN",
        "list-light, LIST, LIGHT, RU",
        "list-dark-en, LIST_BY_TIME, DARK, EN",
        "order-light, ORDER, LIGHT, RU",
        "order-dark, ORDER, DARK, RU",
        "order-light-en, ORDER, LIGHT, EN",
        "fresh-light, FRESH, LIGHT, RU",
        "favourites-light, FAVOURITES, LIGHT, RU",
        "favourites-dark-en, FAVOURITES, DARK, EN",
        "no-favourites-light, NO_FAVOURITES, LIGHT, RU",
        "happy-hour-light, HAPPY_HOUR, LIGHT, RU",
        "happy-hour-dark, HAPPY_HOUR, DARK, RU",
        "happy-hour-light-en, HAPPY_HOUR, LIGHT, EN",
        "happy-hour-dark-en, HAPPY_HOUR, DARK, EN",
        "choices-light, CHOICES, LIGHT, RU",
        "choices-dark-en, CHOICES, DARK, EN",
        "extra-light, EXTRA, LIGHT, RU",
        "extra-dark-en, EXTRA, DARK, EN",
        "prefixes-light, PREFIXES, LIGHT, RU",
        "prefixes-dark-en, PREFIXES, DARK, EN",
        "prefixed-light, PREFIXED, LIGHT, RU",
        "search-light, SEARCH, LIGHT, RU",
        "search-dark-en, SEARCH, DARK, EN",
        "search-empty-light, SEARCH_EMPTY, LIGHT, RU",
        "open-item-light, OPEN_ITEM, LIGHT, RU",
        "open-item-dark-en, OPEN_ITEM, DARK, EN",
        "open-item-pin-light, OPEN_ITEM_PIN, LIGHT, RU",
        "open-item-line-light, OPEN_ITEM_LINE, LIGHT, RU",
        "open-item-line-dark-en, OPEN_ITEM_LINE, DARK, EN",
        "combo-light, COMBO, LIGHT, RU",
        "combo-dark-en, COMBO, DARK, EN",
        "combo-sent-light, COMBO_SENT, LIGHT, RU",
        "combo-sent-dark-en, COMBO_SENT, DARK, EN",
        "payment-light, CASH, LIGHT, RU",
        "payment-split-light, SPLIT, LIGHT, RU",
        "payment-split-dark-en, SPLIT, DARK, EN",
        "payment-split-items-light, SPLIT_ITEMS, LIGHT, RU",
        "payment-split-items-dark-en, SPLIT_ITEMS, DARK, EN",
        "payment-card-en, CARD, DARK, EN",
        "payment-alone-light, ALONE, LIGHT, RU",
        "payment-alone-dark-en, ALONE, DARK, EN",
        "reference-light, REFERENCE, LIGHT, RU",
        "reference-dark-en, REFERENCE, DARK, EN",
        "paid-light, PAID, LIGHT, RU",
        "paid-by-card-light, PAID_BY_CARD, LIGHT, RU",
        "paid-by-card-dark-en, PAID_BY_CARD, DARK, EN",
        "comment-light, COMMENT, LIGHT, RU",
        "number-light, NUMBER, LIGHT, RU",
        "settings-light, SETTINGS, LIGHT, RU",
        "changes-light, CHANGES, LIGHT, RU",
        "changes-dark-en, CHANGES, DARK, EN",
        "placed-light, PLACED, LIGHT, RU",
        "placed-dark-en, PLACED, DARK, EN",
        "covers-light, COVERS, LIGHT, RU",
        "covers-dark-en, COVERS, DARK, EN",
        "kitchen-note-light, KITCHEN_NOTE, LIGHT, RU",
        "kitchen-note-dark-en, KITCHEN_NOTE, DARK, EN",
        "noted-light, NOTED, LIGHT, RU",
        "noted-dark-en, NOTED, DARK, EN",
        "noted-draft-light-en, NOTED_DRAFT, LIGHT, EN",
        "noted-draft-dark, NOTED_DRAFT, DARK, RU",
        "lines-light, LINES, LIGHT, RU",
        "lines-dark-en, LINES, DARK, EN",
        "line-light, LINE, LIGHT, RU",
        "line-dark-en, LINE, DARK, EN",
        "line-meanwhile-dark, LINE_MEANWHILE, DARK, RU",
        "line-meanwhile-light-en, LINE_MEANWHILE, LIGHT, EN",
        "waiting-light, WAITING, LIGHT, RU",
        "waiting-dark-en, WAITING, DARK, EN",
        "dish-light, DISH, LIGHT, RU",
        "dish-dark-en, DISH, DARK, EN",
        "taking-light, TAKING, LIGHT, RU",
        "taking-dark-en, TAKING, DARK, EN",
        "overtaken-light, OVERTAKEN, LIGHT, RU",
        "overtaken-dark-en, OVERTAKEN, DARK, EN",
        "giving-light, GIVING, LIGHT, RU",
        "giving-dark-en, GIVING, DARK, EN",
        "given-light, GIVEN, LIGHT, RU",
        "given-dark-en, GIVEN, DARK, EN",
        "given-bill-light, GIVEN_BILL, LIGHT, RU",
        "given-bill-dark-en, GIVEN_BILL, DARK, EN",
        "mine-light, MINE, LIGHT, RU",
        "mine-dark-en, MINE, DARK, EN",
        "sections-light, SECTIONS, LIGHT, RU",
        "sections-dark-en, SECTIONS, DARK, EN",
        "picker-light, PICKER, LIGHT, RU",
        "picker-dark-en, PICKER, DARK, EN",
        "discount-light, DISCOUNT, LIGHT, RU",
        "discount-dark-en, DISCOUNT, DARK, EN",
        "long-check-light, LONG_CHECK, LIGHT, RU",
        "long-check-dark-en, LONG_CHECK, DARK, EN",
        "long-check-before-light, LONG_CHECK_BEFORE, LIGHT, RU",
        "long-lines-light, LONG_LINES, LIGHT, RU",
        "long-lines-dark-en, LONG_LINES, DARK, EN",
        "long-discount-light, LONG_DISCOUNT, LIGHT, RU",
        "long-discount-dark-en, LONG_DISCOUNT, DARK, EN",
        "long-sections-light, LONG_SECTIONS, LIGHT, RU",
        "long-sections-dark-en, LONG_SECTIONS, DARK, EN",
        "till-no-drawer-light, TILL_NO_DRAWER, LIGHT, RU",
        "till-no-drawer-dark-en, TILL_NO_DRAWER, DARK, EN",
        "till-light, TILL, LIGHT, RU",
        "till-dark-en, TILL, DARK, EN",
        "till-count-light, TILL_COUNT, LIGHT, RU",
        "till-home-light, TILL_HOME, LIGHT, RU",
        "till-home-dark-en, TILL_HOME, DARK, EN",
        "till-no-sale-light, TILL_NO_SALE, LIGHT, RU",
        "till-no-sale-dark-en, TILL_NO_SALE, DARK, EN",
        "paid-part-light, PAID_PART, LIGHT, RU",
        "paid-part-dark-en, PAID_PART, DARK, EN",
        "till-checks-light, TILL_CHECKS, LIGHT, RU",
        "till-checks-found-light, TILL_CHECKS_FOUND, LIGHT, RU",
        "till-checks-found-dark-en, TILL_CHECKS_FOUND, DARK, EN",
        "till-day-light, TILL_DAY, LIGHT, RU",
        "till-day-dark-en, TILL_DAY, DARK, EN",
        "till-closed-light, TILL_CLOSED, LIGHT, RU",
        "till-paper-light, TILL_PAPER, LIGHT, RU",
        "till-paper-dark-en, TILL_PAPER, DARK, EN",
        "till-reports-light, TILL_REPORTS, LIGHT, RU",
        "till-reports-dark-en, TILL_REPORTS, DARK, EN",
        "trouble-light, TROUBLE, LIGHT, RU",
        "trouble-dark-en, TROUBLE, DARK, EN",
        "printers-light, PRINTERS, LIGHT, RU",
        "printers-dark-en, PRINTERS, DARK, EN",
        "chits-light, CHITS, LIGHT, RU",
        "chits-dark-en, CHITS, DARK, EN",
        "chit-discard-light-en, CHIT_DISCARD, LIGHT, EN",
        "chits-elsewhere-light, CHITS_ELSEWHERE, LIGHT, RU",
        "chits-elsewhere-dark-en, CHITS_ELSEWHERE, DARK, EN",
        "outings-light, OUTINGS, LIGHT, RU",
        "outings-dark-en, OUTINGS, DARK, EN",
        "outing-light, OUTING, LIGHT, RU",
        "outing-dark-en, OUTING, DARK, EN",
        "delivery-light, DELIVERY, LIGHT, RU",
        "delivery-dark-en, DELIVERY, DARK, EN",
        "delivery-payment-light, DELIVERY_PAYMENT, LIGHT, RU",
        "booked-light, BOOKED, LIGHT, RU",
        "booked-dark-en, BOOKED, DARK, EN",
        "booked-list-light-en, BOOKED_LIST, LIGHT, EN",
        "booked-list-dark, BOOKED_LIST, DARK, RU",
        "booked-asked-light, BOOKED_ASKED, LIGHT, RU",
        "booked-asked-dark-en, BOOKED_ASKED, DARK, EN",
        "bookings-light, BOOKINGS, LIGHT, RU",
        "bookings-dark-en, BOOKINGS, DARK, EN",
        "booking-light, BOOKING, LIGHT, RU",
        "booking-dark-en, BOOKING, DARK, EN"
    })
    void pictures(String name, TestScreens screen, Theme.Mode mode, Language language) {
        take(name, screen, mode, language, 1920, 1080);
        take(name, screen, mode, language, 1280, 800);
    }

    private void take(String name, TestScreens screen, Theme.Mode mode, Language language, int width, int height) {
        Path file = OUT.resolve(name + "-" + width + ".png");
        try (TestScreens.Stand stand = screen.open(folder.resolve("" + width), mode, language, width, height)) {
            Fx.run(() -> Pictures.write(stand.scene().snapshot(null), file));
        }
        assertTrue(Files.exists(file));
    }
}
