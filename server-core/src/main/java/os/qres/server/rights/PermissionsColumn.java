package os.qres.server.rights;

import static java.util.stream.Collectors.joining;

import jakarta.persistence.AttributeConverter;
import jakarta.persistence.Converter;
import java.util.Arrays;
import java.util.List;
import org.hibernate.annotations.Immutable;
import os.qres.model.rights.Permission;

/// Permissions by name. One that this program does not know, since a later one has stored it, is nobody's.
@Converter
@Immutable
final class PermissionsColumn implements AttributeConverter<List<Permission>, String> {
    @Override
    public String convertToDatabaseColumn(List<Permission> permissions) {
        return permissions.stream().map(Permission::name).collect(joining(","));
    }

    @Override
    public List<Permission> convertToEntityAttribute(String column) {
        List<String> names = List.of(column.split(","));
        return Arrays.stream(Permission.values())
                .filter(each -> names.contains(each.name()))
                .toList();
    }
}
