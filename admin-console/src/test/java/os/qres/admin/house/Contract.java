package os.qres.admin.house;

import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import os.qres.admin.form.Form;

/// Do the console's forms speak the API's words?
public final class Contract {
    private Contract() {}

    /// Every entry of `form` is a field of `draft`.
    public static void assertSpeaks(Form<?> form, Class<? extends Record> draft) {
        List<String> words = Arrays.stream(draft.getRecordComponents())
                .map(component -> component
                        .getName()
                        .replaceAll("(?<=[a-z])(?=[A-Z])", "_")
                        .toLowerCase(Locale.ROOT))
                .toList();
        form.entries()
                .forEach(entry -> assertTrue(
                        words.contains(entry.key()), entry.key() + " is no field of " + draft.getSimpleName()));
    }
}
