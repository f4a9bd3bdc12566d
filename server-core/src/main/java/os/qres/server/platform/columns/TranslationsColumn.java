package os.qres.server.platform.columns;

import io.avaje.jsonb.JsonType;
import io.avaje.jsonb.Jsonb;
import jakarta.persistence.AttributeConverter;
import jakarta.persistence.Converter;
import java.util.Map;
import org.hibernate.annotations.Immutable;
import os.qres.model.Translation;
import os.qres.model.json.Wire;

/// Names and descriptions by language, as JSON.
@Converter
@Immutable
public final class TranslationsColumn implements AttributeConverter<Map<String, Translation>, String> {
    private static final Jsonb JSONB = Wire.lenient();
    private static final JsonType<Map<String, Translation>> TYPE =
            JSONB.type(Translation.class).map();

    @Override
    public String convertToDatabaseColumn(Map<String, Translation> translations) {
        return TYPE.toJson(translations);
    }

    @Override
    public Map<String, Translation> convertToEntityAttribute(String column) {
        return TYPE.fromJson(column);
    }
}
