package os.qres.terminal.theme;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.Map;
import java.util.Objects;
import java.util.TreeMap;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/// The looked-up colours of a style sheet, with their contrast after WCAG 2.
record Palette(Map<String, String> colours) {
    private static final Pattern COLOUR = Pattern.compile("(-(?:color|qres)-[a-z-]+):\\s*(#[0-9A-Fa-f]{6})\\s*;");

    static Palette of(String sheet) {
        Map<String, String> colours = new TreeMap<>();
        Matcher m = COLOUR.matcher(text(sheet));
        while (m.find()) {
            colours.put(m.group(1), m.group(2));
        }
        return new Palette(colours);
    }

    static String text(String sheet) {
        try (InputStream in = Objects.requireNonNull(Theme.class.getResourceAsStream(sheet), sheet)) {
            return new String(in.readAllBytes(), StandardCharsets.UTF_8);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    double contrast(String text, String ground) {
        double a = luminance(text);
        double b = luminance(ground);
        return (Math.max(a, b) + 0.05) / (Math.min(a, b) + 0.05);
    }

    private double luminance(String name) {
        String hex = Objects.requireNonNull(colours.get(name), name);
        return 0.2126 * channel(hex, 1) + 0.7152 * channel(hex, 3) + 0.0722 * channel(hex, 5);
    }

    private static double channel(String hex, int at) {
        double c = Integer.parseInt(hex.substring(at, at + 2), 16) / 255.0;
        return c <= 0.04045 ? c / 12.92 : Math.pow((c + 0.055) / 1.055, 2.4);
    }
}
