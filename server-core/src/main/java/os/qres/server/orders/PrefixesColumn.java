package os.qres.server.orders;

import io.avaje.jsonb.JsonType;
import jakarta.persistence.AttributeConverter;
import jakarta.persistence.Converter;
import java.util.List;
import org.hibernate.annotations.Immutable;
import org.jspecify.annotations.Nullable;
import os.qres.model.json.Wire;
import os.qres.model.orders.ItemPrefix;

/// What is done with ingredients of a line's dish, as JSON; nearly always nothing.
@Converter
@Immutable
final class PrefixesColumn implements AttributeConverter<List<ItemPrefix>, @Nullable String> {
    private static final JsonType<List<ItemPrefix>> TYPE =
            Wire.lenient().type(ItemPrefix.class).list();

    @Override
    public @Nullable String convertToDatabaseColumn(List<ItemPrefix> prefixes) {
        return prefixes == null || prefixes.isEmpty() ? null : TYPE.toJson(prefixes);
    }

    @Override
    public List<ItemPrefix> convertToEntityAttribute(@Nullable String column) {
        return column == null ? List.of() : TYPE.fromJson(column);
    }
}
