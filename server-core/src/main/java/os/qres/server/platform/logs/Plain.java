package os.qres.server.platform.logs;

import java.net.URLDecoder;
import java.nio.charset.StandardCharsets;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/// Makes text from outside harmless in a line of a log: nobody can begin a line of their own, or hide a part of it.
public final class Plain {
    private static final int LONGEST = 500;
    private static final Pattern SIMPLE = Pattern.compile("[\\p{L}\\p{N}_.@+ -]+");
    private static final Pattern SECRET =
            Pattern.compile("token|passw|pin|secret|key|ticket", Pattern.CASE_INSENSITIVE);

    private Plain() {}

    /// Without characters that print nothing or turn the direction of writing, and not too long.
    public static String text(String outside) {
        String cut = outside.length() > LONGEST ? outside.substring(0, LONGEST) + "…" : outside;
        if (isPrintableAscii(cut) || cut.codePoints().noneMatch(Plain::isHarmful)) {
            return cut;
        }
        var plain = new StringBuilder(cut.length() + 16);
        cut.codePoints().forEach(c -> {
            if (isHarmful(c)) {
                plain.append(String.format("\\u%04x", c));
            } else {
                plain.appendCodePoint(c);
            }
        });
        return plain.toString();
    }

    /// As [#text], in quotation marks if it could be taken for more than one value.
    public static String value(String outside) {
        String plain = text(outside);
        return SIMPLE.matcher(plain).matches() ? plain : "\"" + plain.replace("\"", "\\\"") + "\"";
    }

    /// A query as it was sent, without what is secret in it.
    public static String query(String query) {
        return text(Stream.of(query.split("&")).map(Plain::withoutSecret).collect(Collectors.joining("&")));
    }

    private static String withoutSecret(String parameter) {
        int equals = parameter.indexOf('=');
        String name = equals < 0 ? parameter : parameter.substring(0, equals);
        return equals >= 0 && isSecret(name) ? name + "=***" : parameter;
    }

    /// What a name means is what it is when decoded, and what cannot be decoded may be anything.
    private static boolean isSecret(String name) {
        try {
            return SECRET.matcher(URLDecoder.decode(name, StandardCharsets.UTF_8))
                    .find();
        } catch (IllegalArgumentException _) {
            return true;
        }
    }

    /// What nearly everything is, and quickly seen.
    private static boolean isPrintableAscii(String text) {
        for (int i = 0; i < text.length(); i++) {
            if (text.charAt(i) < ' ' || text.charAt(i) > '~') {
                return false;
            }
        }
        return true;
    }

    private static boolean isHarmful(int c) {
        return switch (Character.getType(c)) {
            case Character.CONTROL,
                    Character.FORMAT,
                    Character.SURROGATE,
                    Character.LINE_SEPARATOR,
                    Character.PARAGRAPH_SEPARATOR -> true;
            default -> false;
        };
    }
}
