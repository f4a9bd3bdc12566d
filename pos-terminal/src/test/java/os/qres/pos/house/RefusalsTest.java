package os.qres.pos.house;

import static org.junit.jupiter.api.Assertions.assertEquals;

import java.util.List;
import org.junit.jupiter.api.Test;
import os.qres.model.FieldError;
import os.qres.model.Problem;

class RefusalsTest {
    private static String words(String detail, FieldError... errors) {
        return Refusals.words(new Problem("urn:qres:problem:any", "Нельзя", 409, detail, null, List.of(errors)));
    }

    @Test
    void aWaiterReadsNoNamesOfFieldsAndNothingTwice() {
        FieldError few = new FieldError("items[0].quantity", "осталось меньше порций");
        assertEquals("Осталось меньше порций, чем заказано.", words("Осталось меньше порций, чем заказано.", few, few));
        assertEquals(
                "Данные не подходят. должно быть больше 0",
                words("Данные не подходят.", new FieldError("covers", "должно быть больше 0")));
        assertEquals("Нельзя", Refusals.words(new Problem("urn:qres:problem:any", "Нельзя", 409, null, null, null)));
    }
}
