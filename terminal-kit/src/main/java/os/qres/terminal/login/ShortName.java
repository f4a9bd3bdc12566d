package os.qres.terminal.login;

/// How people are called on the screens.
public final class ShortName {
    private ShortName() {}

    /// `Анна Кузнецова` → `Анна К.`; a single name stays.
    public static String of(String fullName) {
        String[] words = fullName.strip().split("\\s+");
        return words.length < 2 ? words[0] : words[0] + " " + words[words.length - 1].charAt(0) + ".";
    }

    /// `Анна Кузнецова` → `АК`.
    public static String initials(String fullName) {
        String[] words = fullName.strip().split("\\s+");
        String first = words[0].isEmpty() ? "?" : words[0].substring(0, 1);
        return words.length < 2 ? first : first + words[words.length - 1].charAt(0);
    }
}
