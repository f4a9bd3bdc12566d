package os.qres.server.floor;

import io.avaje.jsonb.JsonType;
import jakarta.persistence.AttributeConverter;
import jakarta.persistence.Converter;
import java.util.List;
import org.hibernate.annotations.Immutable;
import os.qres.model.json.Wire;

/// A section's waiters, as JSON.
@Converter
@Immutable
final class PostingsColumn implements AttributeConverter<List<Posting>, String> {
    private static final JsonType<List<Posting>> TYPE =
            Wire.lenient().type(Posting.class).list();

    @Override
    public String convertToDatabaseColumn(List<Posting> postings) {
        return TYPE.toJson(postings);
    }

    @Override
    public List<Posting> convertToEntityAttribute(String column) {
        return TYPE.fromJson(column);
    }
}
