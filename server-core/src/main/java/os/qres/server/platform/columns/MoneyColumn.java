package os.qres.server.platform.columns;

import jakarta.persistence.AttributeConverter;
import jakarta.persistence.Converter;
import org.hibernate.annotations.Immutable;
import org.jspecify.annotations.Nullable;
import os.qres.model.Money;

/// Minor units in a `bigint`.
@Converter
@Immutable
public final class MoneyColumn implements AttributeConverter<@Nullable Money, @Nullable Long> {
    @Override
    public @Nullable Long convertToDatabaseColumn(@Nullable Money money) {
        return money == null ? null : money.minor();
    }

    @Override
    public @Nullable Money convertToEntityAttribute(@Nullable Long minor) {
        return minor == null ? null : new Money(minor);
    }
}
