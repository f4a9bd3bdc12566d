package os.qres.pos.order;

import os.qres.model.orders.ItemPrefix;
import os.qres.model.orders.PrefixKind;
import os.qres.terminal.text.Texts;

/// What is done with an ingredient, in words: "Без: лук".
final class PrefixWords {
    private PrefixWords() {}

    static String of(Texts texts, ItemPrefix prefix) {
        return texts.get("prefix.line", of(texts, prefix.kind()), prefix.name());
    }

    static String of(Texts texts, PrefixKind kind) {
        return switch (kind) {
            case NO -> texts.get("prefix.no");
            case EXTRA -> texts.get("prefix.extra");
            case LIGHT -> texts.get("prefix.light");
            case SIDE -> texts.get("prefix.side");
        };
    }
}
