package os.qres.server.orders;

import io.avaje.jsonb.JsonType;
import jakarta.persistence.AttributeConverter;
import jakarta.persistence.Converter;
import java.util.List;
import org.hibernate.annotations.Immutable;
import os.qres.model.json.Wire;
import os.qres.model.orders.ItemModifier;

/// A line's modifiers as they were when it was ordered, as JSON.
@Converter
@Immutable
final class ModifiersColumn implements AttributeConverter<List<ItemModifier>, String> {
    private static final JsonType<List<ItemModifier>> TYPE =
            Wire.lenient().type(ItemModifier.class).list();

    @Override
    public String convertToDatabaseColumn(List<ItemModifier> modifiers) {
        return TYPE.toJson(modifiers);
    }

    @Override
    public List<ItemModifier> convertToEntityAttribute(String column) {
        return TYPE.fromJson(column);
    }
}
