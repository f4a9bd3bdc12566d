package os.qres.pos;

import java.io.IOException;
import java.io.Reader;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.Properties;
import java.util.stream.IntStream;
import os.qres.model.Translation;
import os.qres.model.reasons.Reason;
import os.qres.model.reasons.Reasons;

/// The reasons that a house offers which has not set its own.
final class DemoReasons {
    private static final Path TEXTS = Path.of("../server-core/src/main/resources/texts");
    private static final Properties RUSSIAN = texts("ru");
    private static final Properties ENGLISH = texts("en");

    private DemoReasons() {}

    static Reasons all() {
        return new Reasons(list("discount"), list("comp"), list("cancellation"), list("refund"));
    }

    private static List<Reason> list(String key) {
        String[] names = RUSSIAN.getProperty(key).split("\\|");
        String[] english = ENGLISH.getProperty(key).split("\\|");
        return IntStream.range(0, names.length)
                .mapToObj(i -> new Reason(names[i], true, Map.of("en", new Translation(english[i], null))))
                .toList();
    }

    private static Properties texts(String language) {
        try (Reader file = Files.newBufferedReader(TEXTS.resolve("reasons_" + language + ".properties"))) {
            Properties texts = new Properties();
            texts.load(file);
            return texts;
        } catch (IOException failure) {
            throw new UncheckedIOException(failure);
        }
    }
}
