package os.qres.model.json;

import io.avaje.json.JsonAdapter;
import io.avaje.json.JsonDataException;
import io.avaje.json.JsonReader;
import io.avaje.json.JsonWriter;
import java.math.BigDecimal;
import org.jspecify.annotations.Nullable;
import os.qres.model.Money;

/// `650.00` on the wire, minor units inside.
final class MoneyJson implements JsonAdapter<@Nullable Money> {
    @Override
    public void toJson(JsonWriter writer, @Nullable Money value) {
        if (value == null) {
            writer.nullValue();
            return;
        }
        writer.value(BigDecimal.valueOf(value.minor(), 2));
    }

    @Override
    public @Nullable Money fromJson(JsonReader reader) {
        if (reader.isNullValue()) {
            return null;
        }
        try {
            return Money.of(reader.readDecimal());
        } catch (ArithmeticException | NumberFormatException _) {
            throw new JsonDataException("an amount with at most two decimals is expected at " + reader.location());
        }
    }
}
