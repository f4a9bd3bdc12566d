package os.qres.server.prices;

import jakarta.persistence.AttributeConverter;
import jakarta.persistence.Converter;
import java.util.Arrays;
import java.util.List;
import java.util.stream.Collectors;
import org.hibernate.annotations.Immutable;
import os.qres.model.orders.OrderType;

/// Types of orders, by their names with spaces between.
@Converter
@Immutable
final class TypesColumn implements AttributeConverter<List<OrderType>, String> {
    @Override
    public String convertToDatabaseColumn(List<OrderType> types) {
        return types.stream().map(OrderType::name).collect(Collectors.joining(" "));
    }

    @Override
    public List<OrderType> convertToEntityAttribute(String column) {
        return column.isEmpty()
                ? List.of()
                : Arrays.stream(column.split(" ")).map(OrderType::valueOf).toList();
    }
}
