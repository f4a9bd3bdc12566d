package os.qres.server.floor;

import io.avaje.jsonb.JsonType;
import jakarta.persistence.AttributeConverter;
import jakarta.persistence.Converter;
import java.util.List;
import org.hibernate.annotations.Immutable;
import os.qres.model.floor.Decor;
import os.qres.model.json.Wire;

/// What is drawn on a location's plan, as JSON.
@Converter
@Immutable
final class DecorColumn implements AttributeConverter<List<Decor>, String> {
    private static final JsonType<List<Decor>> TYPE =
            Wire.lenient().type(Decor.class).list();

    @Override
    public String convertToDatabaseColumn(List<Decor> decor) {
        return TYPE.toJson(decor);
    }

    @Override
    public List<Decor> convertToEntityAttribute(String column) {
        return TYPE.fromJson(column);
    }
}
