package os.qres.server.orders;

import io.avaje.jsonb.JsonType;
import jakarta.persistence.AttributeConverter;
import jakarta.persistence.Converter;
import org.hibernate.annotations.Immutable;
import org.jspecify.annotations.Nullable;
import os.qres.model.json.Wire;
import os.qres.model.payments.PaymentShare;

/// Whose part of a check a payment is for, as JSON.
@Converter
@Immutable
final class ShareColumn implements AttributeConverter<@Nullable PaymentShare, @Nullable String> {
    private static final JsonType<PaymentShare> TYPE = Wire.lenient().type(PaymentShare.class);

    @Override
    public @Nullable String convertToDatabaseColumn(@Nullable PaymentShare share) {
        return share == null ? null : TYPE.toJson(share);
    }

    @Override
    public @Nullable PaymentShare convertToEntityAttribute(@Nullable String column) {
        return column == null ? null : TYPE.fromJson(column);
    }
}
