package os.qres.test.printer;

import java.util.List;

/// A piece of paper that came out and was cut off.
///
/// @param lines as one reads them; `[picture 576x24]` and `[QR …]` for what are no letters
/// @param codes what QR codes say
/// @param pictures how many were printed
public record Slip(List<String> lines, List<String> codes, int pictures) {
    public Slip {
        lines = List.copyOf(lines);
        codes = List.copyOf(codes);
    }

    public String text() {
        return String.join("\n", lines);
    }

    public boolean says(String words) {
        return text().contains(words);
    }

    /// Whether it tells that it may have come out before.
    public boolean isCopy() {
        return says("COPY");
    }
}
