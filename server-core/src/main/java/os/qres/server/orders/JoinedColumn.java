package os.qres.server.orders;

import io.avaje.jsonb.JsonType;
import jakarta.persistence.AttributeConverter;
import jakarta.persistence.Converter;
import java.util.List;
import org.hibernate.annotations.Immutable;
import os.qres.model.json.Wire;
import os.qres.model.orders.JoinedCheck;

/// The checks that a check has taken in, as JSON.
@Converter
@Immutable
final class JoinedColumn implements AttributeConverter<List<JoinedCheck>, String> {
    private static final JsonType<List<JoinedCheck>> TYPE =
            Wire.lenient().type(JoinedCheck.class).list();

    @Override
    public String convertToDatabaseColumn(List<JoinedCheck> joined) {
        return TYPE.toJson(joined);
    }

    @Override
    public List<JoinedCheck> convertToEntityAttribute(String column) {
        return TYPE.fromJson(column);
    }
}
