package os.qres.server.kitchen;

import io.avaje.jsonb.JsonType;
import jakarta.persistence.AttributeConverter;
import jakarta.persistence.Converter;
import java.util.List;
import org.hibernate.annotations.Immutable;
import os.qres.model.json.Wire;
import os.qres.model.kitchen.TicketLimit;

/// A station's limits, as JSON.
@Converter
@Immutable
final class LimitsColumn implements AttributeConverter<List<TicketLimit>, String> {
    private static final JsonType<List<TicketLimit>> TYPE =
            Wire.lenient().type(TicketLimit.class).list();

    @Override
    public String convertToDatabaseColumn(List<TicketLimit> limits) {
        return TYPE.toJson(limits);
    }

    @Override
    public List<TicketLimit> convertToEntityAttribute(String column) {
        return TYPE.fromJson(column);
    }
}
