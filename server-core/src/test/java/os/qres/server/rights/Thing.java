package os.qres.server.rights;

import java.util.HashMap;
import java.util.Map;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import os.qres.server.TestClient;

/// Something that belongs to somebody, and who asks for it.
///
/// @param asker with all that they have to show
/// @param owner the same, or another; for what belongs to a device, whoever asks
/// @param mark stands in every answer that shows the thing
/// @param words what the thing is called in paths and bodies
record Thing(TestClient asker, TestClient owner, String mark, Map<String, String> words) {
    private static final Pattern IN_PATH = Pattern.compile("\\{(\\w+)}");
    private static final Pattern IN_BODY = Pattern.compile("<(\\w+)>");

    String path(String path) {
        return filled(IN_PATH, path);
    }

    String body(String template) {
        return filled(IN_BODY, template).replace('\'', '"');
    }

    private String filled(Pattern pattern, String text) {
        return pattern.matcher(text).replaceAll(name -> Matcher.quoteReplacement(word(name.group(1))));
    }

    /// For a person's things the one who asks stays the same: they are somebody's that was made with them.
    Thing askedFor(Whose whose, TestClient caller) {
        return whose == Whose.ORDER ? new Thing(caller, owner, mark, words) : this;
    }

    Thing alsoCalled(String name, String word) {
        var more = new HashMap<>(words);
        more.put(name, word);
        return new Thing(asker, owner, mark, more);
    }

    String word(String name) {
        String word = words.get(name);
        if (word == null) {
            throw new AssertionError("say in Belongings what " + name + " stands for");
        }
        return word;
    }
}
