package os.qres.server.printing;

import io.avaje.jsonb.JsonType;
import jakarta.persistence.AttributeConverter;
import jakarta.persistence.Converter;
import org.hibernate.annotations.Immutable;
import os.qres.model.json.Wire;
import os.qres.paper.escpos.Document;

/// What a chit says, as JSON.
@Converter
@Immutable
final class DocumentColumn implements AttributeConverter<Document, String> {
    private static final JsonType<Document> TYPE = Wire.lenient().type(Document.class);

    @Override
    public String convertToDatabaseColumn(Document document) {
        return TYPE.toJson(document);
    }

    @Override
    public Document convertToEntityAttribute(String column) {
        return TYPE.fromJson(column);
    }
}
