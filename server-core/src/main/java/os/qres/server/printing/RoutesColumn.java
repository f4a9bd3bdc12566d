package os.qres.server.printing;

import io.avaje.jsonb.JsonType;
import jakarta.persistence.AttributeConverter;
import jakarta.persistence.Converter;
import java.util.List;
import org.hibernate.annotations.Immutable;
import os.qres.model.json.Wire;
import os.qres.model.printing.PrintRoute;

/// What a printer prints, as JSON.
@Converter
@Immutable
final class RoutesColumn implements AttributeConverter<List<PrintRoute>, String> {
    private static final JsonType<List<PrintRoute>> TYPE =
            Wire.lenient().type(PrintRoute.class).list();

    @Override
    public String convertToDatabaseColumn(List<PrintRoute> routes) {
        return TYPE.toJson(routes);
    }

    @Override
    public List<PrintRoute> convertToEntityAttribute(String column) {
        return TYPE.fromJson(column);
    }
}
