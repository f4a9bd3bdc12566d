package os.qres.server.demo;

import de.siegmar.fastcsv.reader.NamedCsvRecord;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Objects;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import os.qres.model.Money;
import os.qres.model.Translation;

/// One row's cells as what they stand for. A wrong cell is complained of and stood in for, so that the rest of the
/// files is looked at as well; nothing is imported then.
final class Row {
    private static final String CODE = "[a-z0-9_]+";
    private static final int WRONG = -1;

    private final Source source;
    private final String file;
    private final NamedCsvRecord cells;

    Row(Source source, String file, NamedCsvRecord cells) {
        this.source = source;
        this.file = file;
        this.cells = cells;
    }

    void complain(String column, String message) {
        source.complaints().about(file, cells.getStartingLineNumber(), column, message);
    }

    /// Complains of what the API calls `field`: the column of that name, or with `_ru`, `_g`, `_min` after it.
    void complainOfField(String field, String message) {
        complain(
                cells.getHeader().stream()
                        .filter(column -> column.startsWith(field) || field.startsWith(column))
                        .findFirst()
                        .orElse(field),
                message);
    }

    String text(String column) {
        String text = cells.getField(column).strip();
        if (text.isEmpty()) {
            complain(column, "is empty");
        }
        return text;
    }

    @Nullable
    String optional(String column) {
        String text = cells.getField(column).strip();
        return text.isEmpty() ? null : text;
    }

    String code(String column) {
        String code = text(column);
        if (!code.isEmpty() && !code.matches(CODE)) {
            complain(column, quoted(code) + " is no code: lower-case Latin letters, digits and _");
        }
        return code;
    }

    int number(String column) {
        return Objects.requireNonNullElse(parsed(column, text(column)), 1);
    }

    @Nullable
    Integer optionalNumber(String column) {
        String text = optional(column);
        return text == null ? null : parsed(column, text);
    }

    private @Nullable Integer parsed(String column, String text) {
        try {
            return text.isEmpty() ? null : Integer.valueOf(text);
        } catch (NumberFormatException _) {
            complain(column, quoted(text) + " is no whole number");
            return null;
        }
    }

    /// Whole numbers apart by spaces.
    List<Integer> numbers(String column) {
        var found = new ArrayList<Integer>();
        String numbers = optional(column);
        for (String number : numbers == null ? new String[0] : numbers.split("\\s+")) {
            Integer read = parsed(column, number);
            if (read != null) {
                found.add(read);
            }
        }
        return found;
    }

    /// Words apart by spaces.
    <E extends Enum<E>> List<E> words(String column, Class<E> type) {
        var found = new ArrayList<E>();
        String words = optional(column);
        for (String one : words == null ? new String[0] : words.split("\\s+")) {
            E word = word(column, one, type);
            if (word != null) {
                found.add(word);
            }
        }
        return found;
    }

    Money money(String column) {
        String text = text(column);
        try {
            return text.isEmpty() ? Money.ZERO : Money.parse(text);
        } catch (NumberFormatException | ArithmeticException _) {
            complain(column, quoted(text) + " is no amount such as 490.00");
            return Money.ZERO;
        }
    }

    boolean flag(String column) {
        String text = text(column);
        if (!text.isEmpty() && !text.equals("0") && !text.equals("1")) {
            complain(column, quoted(text) + " is neither 1 (yes) nor 0 (no)");
        }
        return text.equals("1");
    }

    /// A flag whose column files may leave out.
    boolean flagged(String column) {
        return has(column) && flag(column);
    }

    /// Whether the file has such a column.
    boolean has(String column) {
        return cells.getHeader().contains(column);
    }

    <E extends Enum<E>> E word(String column, Class<E> type) {
        return Objects.requireNonNullElse(word(column, text(column), type), type.getEnumConstants()[0]);
    }

    <E extends Enum<E>> @Nullable E optionalWord(String column, Class<E> type) {
        String text = optional(column);
        return text == null ? null : word(column, text, type);
    }

    private <E extends Enum<E>> @Nullable E word(String column, String text, Class<E> type) {
        List<E> known = Arrays.asList(type.getEnumConstants());
        for (E constant : known) {
            if (constant.name().toLowerCase(Locale.ROOT).equals(text)) {
                return constant;
            }
        }
        if (!text.isEmpty()) {
            String words =
                    known.stream().map(c -> c.name().toLowerCase(Locale.ROOT)).collect(Collectors.joining(", "));
            complain(column, quoted(text) + " is none of " + words);
        }
        return null;
    }

    /// The id that the code in this cell was given, or nothing when the cell is empty or wrong.
    @Nullable
    Integer optionalReference(String column, Map<String, Integer> ids) {
        String code = optional(column);
        return code == null ? null : id(column, code, ids);
    }

    @Nullable
    Integer reference(String column, Map<String, Integer> ids) {
        String code = text(column);
        return code.isEmpty() ? null : id(column, code, ids);
    }

    /// The ids of a list of codes apart by spaces.
    List<Integer> references(String column, Map<String, Integer> ids) {
        var found = new ArrayList<Integer>();
        String codes = optional(column);
        for (String code : codes == null ? new String[0] : codes.split("\\s+")) {
            Integer id = id(column, code, ids);
            if (id != null) {
                found.add(id);
            }
        }
        return found;
    }

    private @Nullable Integer id(String column, String code, Map<String, Integer> ids) {
        Integer id = ids.get(code);
        if (id == null) {
            complain(column, "there is no " + quoted(code));
        }
        return Integer.valueOf(WRONG).equals(id) ? null : id;
    }

    /// Gives the code in this cell the id of what was made of the row; what could not be made was complained of, and
    /// is not complained of again where it is referred to.
    void remember(String column, Map<String, Integer> ids, @Nullable Integer id) {
        String code = code(column);
        if (ids.put(code, id == null ? WRONG : id) != null) {
            complain(column, quoted(code) + " stands here twice");
        }
    }

    /// The text in the restaurant's own language: of `name_ru`, where that is Russian.
    String own(String prefix) {
        return text(prefix + "_" + source.language());
    }

    @Nullable
    String optionalOwn(String prefix) {
        return optional(prefix + "_" + source.language());
    }

    /// The name in the other language.
    Map<String, Translation> translated(String prefix) {
        return translated(prefix, null);
    }

    /// The name and the description in the other language.
    Map<String, Translation> translatedWithDescription() {
        return translated("name", optional("description_" + source.otherLanguage()));
    }

    private Map<String, Translation> translated(String prefix, @Nullable String description) {
        String name = optional(prefix + "_" + source.otherLanguage());
        return name == null ? Map.of() : Map.of(source.otherLanguage(), new Translation(name, description));
    }

    private static String quoted(String text) {
        return "\"" + text + "\"";
    }
}
