package os.qres.pos.draft;

import java.util.Arrays;
import java.util.Comparator;
import java.util.List;
import java.util.Locale;
import java.util.Objects;
import java.util.stream.Stream;
import os.qres.model.Translation;
import os.qres.model.menu.DishView;

/// Finds dishes by the beginnings of their words, in every language that the menu speaks, or by their code. What
/// finds nothing is read as if the keyboard had been on its other layout (",jho" for "борщ").
public final class DishSearch {
    private static final String LATIN = "qwertyuiop[]asdfghjkl;'zxcvbnm,.`";
    private static final String CYRILLIC = "йцукенгшщзхъфывапролджэячсмитьбюё";
    private static final int NONE = 9;

    private final List<Entry> entries;

    public DishSearch(MenuBook menu) {
        this.entries = menu.categories().stream()
                .flatMap(category -> category.dishes().stream())
                .map(Entry::of)
                .toList();
    }

    /// The dishes that fit all words of `typed`, the best first: the very code, then names that begin so, then the
    /// rest, each in the menu's order. Nothing was typed: no dish.
    public List<DishView> find(String typed) {
        return Stream.of(typed, swapped(typed, LATIN, CYRILLIC), swapped(typed, CYRILLIC, LATIN))
                .map(DishSearch::words)
                .filter(words -> !words.isEmpty())
                .map(this::find)
                .filter(found -> !found.isEmpty())
                .findFirst()
                .orElse(List.of());
    }

    private List<DishView> find(List<String> words) {
        return entries.stream()
                .map(entry -> new Hit(entry.dish, entry.rank(words)))
                .filter(hit -> hit.rank < NONE)
                .sorted(Comparator.comparingInt(Hit::rank))
                .map(Hit::dish)
                .toList();
    }

    private static List<String> words(String text) {
        return Arrays.stream(plain(text).split("[^\\p{L}\\p{N}]+"))
                .filter(word -> !word.isEmpty())
                .toList();
    }

    private static String plain(String text) {
        return text.toLowerCase(Locale.ROOT).replace('ё', 'е');
    }

    private static String swapped(String text, String from, String to) {
        StringBuilder swapped = new StringBuilder();
        text.toLowerCase(Locale.ROOT).chars().forEach(c -> {
            int at = from.indexOf(c);
            swapped.append(at < 0 ? (char) c : to.charAt(at));
        });
        return swapped.toString();
    }

    private record Hit(DishView dish, int rank) {}

    /// A dish with the words of each of its names.
    private record Entry(DishView dish, String code, List<List<String>> names) {
        static Entry of(DishView dish) {
            List<List<String>> names = Stream.concat(
                            Stream.of(dish.name()),
                            dish.translations().values().stream().map(Translation::name))
                    .filter(Objects::nonNull)
                    .map(DishSearch::words)
                    .distinct()
                    .toList();
            return new Entry(dish, dish.code() == null ? "" : plain(dish.code()), names);
        }

        /// 0 is best.
        int rank(List<String> typed) {
            String whole = String.join("", typed);
            if (!code.isEmpty() && code.equals(whole)) {
                return 0;
            }
            if (names.stream().anyMatch(name -> begins(name, typed))) {
                return 1;
            }
            if (names.stream().anyMatch(name -> has(name, typed))) {
                return 2;
            }
            return !code.isEmpty() && code.startsWith(whole) ? 3 : NONE;
        }

        private static boolean begins(List<String> name, List<String> typed) {
            return !name.isEmpty() && name.getFirst().startsWith(typed.getFirst()) && has(name, typed);
        }

        private static boolean has(List<String> name, List<String> typed) {
            return typed.stream().allMatch(part -> name.stream().anyMatch(word -> word.startsWith(part)));
        }
    }
}
