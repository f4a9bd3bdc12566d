package os.qres.paper.escpos;

import io.avaje.jsonb.Json;

/// A part of what is printed, as plain data: it knows no printer and no width of paper.
@Json(typeProperty = "block")
@Json.SubType(type = Block.Text.class, name = "text")
@Json.SubType(type = Block.Pair.class, name = "pair")
@Json.SubType(type = Block.Rule.class, name = "rule")
@Json.SubType(type = Block.Code.class, name = "code")
@Json.SubType(type = Block.Picture.class, name = "picture")
@Json.SubType(type = Block.Space.class, name = "space")
public sealed interface Block {
    /// By which a chit tells that it may have come out before, in both languages.
    String COPY = "КОПИЯ · COPY";

    /// Words, on as many lines as they need.
    record Text(String text, Style style) implements Block {}

    /// Words at the left, and at the right what belongs to them: a dish and its price.
    record Pair(String left, String right, Style style) implements Block {}

    /// A line across the paper.
    record Rule(boolean doubled) implements Block {}

    /// A QR code.
    record Code(String content) implements Block {}

    /// A picture of black and white dots, in the middle.
    ///
    /// @param dots as [Bitmap#packed] has them
    record Picture(String dots) implements Block {}

    /// Empty lines.
    record Space(int lines) implements Block {}

    static Text text(String text) {
        return new Text(text, Style.PLAIN);
    }

    static Text text(String text, Style style) {
        return new Text(text, style);
    }

    static Pair pair(String left, String right, Style style) {
        return new Pair(left, right, style);
    }

    static Pair pair(String left, String right) {
        return new Pair(left, right, Style.PLAIN);
    }
}
