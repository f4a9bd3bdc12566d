package os.qres.test.rules;

import java.io.IOException;
import java.io.Reader;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Properties;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Stream;

/// The house rules that are seen in source files only: texts, colours and length.
final class SourceRules {
    private static final Pattern TEXTS = Pattern.compile("(.+)_([a-z]{2})\\.properties");
    /// In a value; a selector such as `#add` is none.
    private static final Pattern HEX_COLOUR =
            Pattern.compile(":[^;{}]*(#(?:\\p{XDigit}{8}|\\p{XDigit}{6}|\\p{XDigit}{3,4}))\\b[^;{}]*[;}\"]");
    private static final Set<String> PALETTES =
            Set.of("qres-light.css", "qres-dark.css", "qres-ticket.css", "guest-palette.css");
    private static final int LONGEST_JAVA = 400;
    private static final int LONGEST_FXML = 120;

    private final Path sources;

    /// @param sources a module's `src/main`
    SourceRules(Path sources) {
        this.sources = sources;
    }

    /// Keys that are missing, or without words, in one of the languages that the others have.
    List<String> missingTexts() {
        Map<String, Map<Path, Properties>> bundles = new TreeMap<>();
        for (Path file : files(".properties")) {
            Matcher name = TEXTS.matcher(file.toString());
            if (name.matches()) {
                bundles.computeIfAbsent(name.group(1), _ -> new TreeMap<>()).put(file, texts(file));
            }
        }
        return bundles.values().stream().flatMap(SourceRules::missing).toList();
    }

    private static Stream<String> missing(Map<Path, Properties> languages) {
        Set<String> keys = new TreeSet<>();
        languages.values().forEach(texts -> keys.addAll(texts.stringPropertyNames()));
        return languages.entrySet().stream().flatMap(language -> keys.stream()
                .filter(key -> language.getValue().getProperty(key, "").isBlank())
                .map(key -> language.getKey().getFileName() + " has no words for " + key));
    }

    /// Colours written as numbers outside the palettes.
    List<String> loneColours() {
        List<String> found = new ArrayList<>();
        for (Path file : files(".css", ".fxml")) {
            if (!PALETTES.contains(file.getFileName().toString())) {
                HEX_COLOUR
                        .matcher(read(file))
                        .results()
                        .forEach(colour -> found.add(file.getFileName() + ": " + colour.group(1)
                                + ", take a colour of the palette by its name"));
            }
        }
        return found;
    }

    List<String> overlongFiles() {
        return files(".java", ".fxml").stream()
                .filter(file -> lines(file) > longest(file.getFileName().toString()))
                .map(file -> "%s has %d lines, more than %d: it is two things, name and split them"
                        .formatted(
                                file.getFileName(),
                                lines(file),
                                longest(file.getFileName().toString())))
                .toList();
    }

    private static int longest(String file) {
        return file.endsWith(".fxml") ? LONGEST_FXML : LONGEST_JAVA;
    }

    private static long lines(Path file) {
        return read(file).lines().count();
    }

    private List<Path> files(String... endings) {
        if (!Files.isDirectory(sources)) {
            return List.of();
        }
        try (Stream<Path> all = Files.walk(sources)) {
            return all.filter(Files::isRegularFile)
                    .filter(file -> Stream.of(endings).anyMatch(file.toString()::endsWith))
                    .sorted()
                    .toList();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private static String read(Path file) {
        try {
            return Files.readString(file);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private static Properties texts(Path file) {
        Properties texts = new Properties();
        try (Reader reader = Files.newBufferedReader(file)) {
            texts.load(reader);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        return texts;
    }
}
