package os.qres.server.platform.json;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertInstanceOf;
import static org.junit.jupiter.api.Assertions.assertThrows;

import java.nio.charset.StandardCharsets;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;
import os.qres.model.FieldError;
import os.qres.model.Money;
import os.qres.model.menu.DishDraft;
import os.qres.model.menu.VariationDraft;
import os.qres.model.orders.NewOrder;
import os.qres.model.orders.OrderType;
import os.qres.server.platform.problem.Refusal;
import os.qres.server.platform.problem.RefusedException;

class JsonTest {
    private final Json json = new Json();

    @Test
    void wordsAreReadInAnyCaseAndWrittenInLowerCase() {
        NewOrder order = read(
                "{\"order_type\": \"TAKEAWAY\", \"client_ref\": \"0b9e0ad4-9a42-4a42-8a42-9a428a429a42\", \"items\": []}",
                NewOrder.class);
        assertEquals(OrderType.TAKEAWAY, order.orderType());
        assertEquals(true, written(order, NewOrder.class).contains("\"order_type\":\"takeaway\""));
    }

    @ParameterizedTest
    @CsvSource({
        "650, 65000",
        "650.5, 65050",
        "0.01, 1",
        "-3.20, -320",
        "1e2, 10000",
        "90071992547409.93, 9007199254740993"
    })
    void moneyIsExact(String number, long minor) {
        DishDraft dish = read("{\"name\": \"x\", \"price\": " + number + "}", DishDraft.class);
        assertEquals(new Money(minor), dish.price());
    }

    @ParameterizedTest
    @ValueSource(strings = {"250", "250.0", "250.00", "2.5e2", "25E1"})
    void aWholeNumberMayBeWrittenAsAFraction(String number) {
        String body = "{\"name\": \"x\", \"price\": 1, \"weight\": " + number + "}";
        assertEquals(250, read(body, DishDraft.class).weight());
        var present = new VariationDraft("x", new Money(1), 1, 1, true, 1, false, null);
        byte[] patch = bytes("{\"weight\": " + number + "}");
        assertEquals(250, json.patched(present, patch, VariationDraft.class).weight());
    }

    @Test
    void moneyIsWrittenWithTwoDecimals() {
        var draft = new VariationDraft("x", new Money(65000), null, null, null, null, null, null);
        assertEquals(true, written(draft, VariationDraft.class).contains("\"price\":650.00"));
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "{",
                "",
                "nonsense",
                "{\"items\": [}",
                "{\"a\": 1} {\"b\"",
                "[1,2",
                "{\"items\": []} {}",
                "{\"items\": []},{}",
                "nul",
                "{'items': []}"
            })
    void whatIsNoJsonIsUnreadable(String text) {
        assertInstanceOf(Refusal.Unreadable.class, refused(text, NewOrder.class));
    }

    @Test
    void badUtf8IsUnreadable() {
        var e = assertThrows(
                RefusedException.class, () -> json.read(new byte[] {'{', (byte) 0xFF, '}'}, NewOrder.class));
        assertInstanceOf(Refusal.Unreadable.class, e.refusal());
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "{'items': [{'dish_id': 1, 'quantity': 'two'}]} | items[0].quantity | {wrong-type}",
                "{'items': [{'dish_id': 1, 'quantity': 1.5}]} | items[0].quantity | {wrong-type}",
                "{'items': [{'dish_id': 1, 'quantity': 99999999999}]} | items[0].quantity | {wrong-type}",
                "{'items': [], 'tabel_id': 3} | tabel_id | {unknown-field}",
                "{'items': [], 'order_type': 'eat_here'} | order_type | {wrong-type}",
                "{'items': {}} | items | {wrong-type}",
                "{'items': [3]} | items[0] | {wrong-type}",
                "{'items': [null]} | items[0] | {wrong-type}",
                "{'items': [{'dish_id': 1e99, 'quantity': 1}]} | items[0].dish_id | {wrong-type}",
                "{'items': [], 'client_ref': 'no-uuid'} | client_ref | {wrong-type}",
            })
    void whatDoesNotFitIsNamedByItsPath(String text, String field, String message) {
        Refusal refusal = refused(text.replace('\'', '"'), NewOrder.class);
        assertEquals(new Refusal.Invalid(List.of(new FieldError(field, message))), refusal);
    }

    @Test
    void patchReplacesWhatItNamesAndNullTakesAway() {
        var present = new VariationDraft("30 см", new Money(65000), 500, 900, true, 1, false, null);
        byte[] patch = bytes("{\"price\": 700, \"weight\": null}");
        assertEquals(
                new VariationDraft("30 см", new Money(70000), null, 900, true, 1, false, null),
                json.patched(present, patch, VariationDraft.class));
    }

    @Test
    void patchWithAnUnknownFieldIsRefused() {
        var present = new VariationDraft("30 см", new Money(65000), 500, 900, true, 1, false, null);
        var e = assertThrows(
                RefusedException.class, () -> json.patched(present, bytes("{\"id\": 7}"), VariationDraft.class));
        assertEquals(Refusal.Invalid.field("id", "{unknown-field}"), e.refusal());
    }

    private <T> T read(String text, Class<T> type) {
        return json.read(bytes(text), type);
    }

    private Refusal refused(String text, Class<?> type) {
        return assertThrows(RefusedException.class, () -> json.read(bytes(text), type))
                .refusal();
    }

    private String written(Object value, Class<?> type) {
        return new String(json.write(value, type), StandardCharsets.UTF_8);
    }

    private static byte[] bytes(String text) {
        return text.getBytes(StandardCharsets.UTF_8);
    }
}
