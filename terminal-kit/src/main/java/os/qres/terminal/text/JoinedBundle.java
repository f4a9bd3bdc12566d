package os.qres.terminal.text;

import java.util.Collections;
import java.util.Enumeration;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.ResourceBundle;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/// Several bundles as one; the first that has a key gives it.
final class JoinedBundle extends ResourceBundle {
    private final List<ResourceBundle> parts;

    JoinedBundle(List<ResourceBundle> parts) {
        this.parts = parts;
    }

    @Override
    protected @Nullable Object handleGetObject(String key) {
        return parts.stream()
                .filter(part -> part.containsKey(key))
                .findFirst()
                .map(part -> part.getObject(key))
                .orElse(null);
    }

    @Override
    public Enumeration<String> getKeys() {
        Set<String> keys = new LinkedHashSet<>();
        parts.forEach(part -> keys.addAll(part.keySet()));
        return Collections.enumeration(keys);
    }
}
