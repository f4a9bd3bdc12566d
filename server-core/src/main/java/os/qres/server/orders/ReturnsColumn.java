package os.qres.server.orders;

import io.avaje.jsonb.JsonType;
import jakarta.persistence.AttributeConverter;
import jakarta.persistence.Converter;
import java.util.List;
import org.hibernate.annotations.Immutable;
import org.jspecify.annotations.Nullable;
import os.qres.model.json.Wire;
import os.qres.model.payments.ReturnedItem;

/// Whose money a refund has brought back, as JSON; most payments name no lines.
@Converter
@Immutable
final class ReturnsColumn implements AttributeConverter<List<ReturnedItem>, @Nullable String> {
    private static final JsonType<List<ReturnedItem>> TYPE =
            Wire.lenient().type(ReturnedItem.class).list();

    @Override
    public @Nullable String convertToDatabaseColumn(List<ReturnedItem> items) {
        return items == null || items.isEmpty() ? null : TYPE.toJson(items);
    }

    @Override
    public List<ReturnedItem> convertToEntityAttribute(@Nullable String column) {
        return column == null ? List.of() : TYPE.fromJson(column);
    }
}
