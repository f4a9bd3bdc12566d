package os.qres.server.prices;

import io.avaje.jsonb.JsonType;
import jakarta.persistence.AttributeConverter;
import jakarta.persistence.Converter;
import java.util.List;
import org.hibernate.annotations.Immutable;
import os.qres.model.json.Wire;
import os.qres.model.prices.PriceRule;

/// A list's rules, as JSON.
@Converter
@Immutable
final class RulesColumn implements AttributeConverter<List<PriceRule>, String> {
    private static final JsonType<List<PriceRule>> TYPE =
            Wire.lenient().type(PriceRule.class).list();

    @Override
    public String convertToDatabaseColumn(List<PriceRule> rules) {
        return TYPE.toJson(rules);
    }

    @Override
    public List<PriceRule> convertToEntityAttribute(String column) {
        return TYPE.fromJson(column);
    }
}
