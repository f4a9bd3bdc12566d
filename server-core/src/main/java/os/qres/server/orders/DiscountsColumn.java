package os.qres.server.orders;

import io.avaje.jsonb.JsonType;
import jakarta.persistence.AttributeConverter;
import jakarta.persistence.Converter;
import java.util.List;
import org.hibernate.annotations.Immutable;
import os.qres.model.json.Wire;
import os.qres.model.orders.DiscountView;

/// An order's discounts in the order in which they were given, as JSON.
@Converter
@Immutable
final class DiscountsColumn implements AttributeConverter<List<DiscountView>, String> {
    private static final JsonType<List<DiscountView>> TYPE =
            Wire.lenient().type(DiscountView.class).list();

    @Override
    public String convertToDatabaseColumn(List<DiscountView> discounts) {
        return TYPE.toJson(discounts);
    }

    @Override
    public List<DiscountView> convertToEntityAttribute(String column) {
        return TYPE.fromJson(column);
    }
}
