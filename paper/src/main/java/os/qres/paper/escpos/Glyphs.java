package os.qres.paper.escpos;

import java.awt.Color;
import java.awt.Font;
import java.awt.Graphics2D;
import java.awt.RenderingHints;
import java.awt.Shape;
import java.awt.font.FontRenderContext;
import java.awt.font.TextLayout;
import java.awt.geom.AffineTransform;
import java.awt.geom.Rectangle2D;
import java.awt.image.BufferedImage;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.util.Optional;
import org.apache.fontbox.ttf.CmapLookup;
import org.apache.fontbox.ttf.GlyphData;
import org.apache.fontbox.ttf.TTFParser;
import org.apache.fontbox.ttf.TrueTypeFont;
import org.apache.pdfbox.io.RandomAccessReadBuffer;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/// Draws lines of letters, each in its cell. Latin, Cyrillic and Greek come from a font in the program, whose outlines
/// are read without the platform's help, since a bare server has no fonts; other scripts from the machine's fonts,
/// where it has some. What nobody has a letter for becomes an empty box.
final class Glyphs {
    private static final Logger LOG = LoggerFactory.getLogger(Glyphs.class);
    private static final String FOLDER = "/com/formdev/flatlaf/fonts/jetbrains_mono/JetBrainsMono-";
    private static final double EM = 20;
    private static final double BASE = 18.5;
    private static final FontRenderContext CONTEXT = new FontRenderContext(null, true, true);

    private final TrueTypeFont font;
    private final CmapLookup letters;
    private final double scale;
    private final boolean bold;

    private Glyphs(boolean bold) {
        this.bold = bold;
        try {
            font = new TTFParser().parse(new RandomAccessReadBuffer(file(bold)));
            letters = font.getUnicodeCmapLookup();
            scale = EM / font.getUnitsPerEm();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /// The font, as it lies in the program.
    static byte[] file(boolean bold) throws IOException {
        String file = FOLDER + (bold ? "Bold" : "Regular") + ".ttf";
        try (InputStream in = Glyphs.class.getResourceAsStream(file)) {
            if (in == null) {
                throw new IllegalStateException(file + " is not in the program");
            }
            return in.readAllBytes();
        }
    }

    private static final class Loaded {
        static final Glyphs REGULAR = new Glyphs(false);
        static final Glyphs BOLD = new Glyphs(true);
    }

    static Glyphs of(boolean bold) {
        return bold ? Loaded.BOLD : Loaded.REGULAR;
    }

    /// The line as a picture of the paper's width.
    static BufferedImage drawn(Row.Line line, int columns) {
        Style.Size size = line.size();
        int width = columns * PaperProfile.CELL_WIDTH;
        int height = size.high * PaperProfile.CELL_HEIGHT;
        var image = new BufferedImage(width, height, BufferedImage.TYPE_BYTE_GRAY);
        Graphics2D pen = image.createGraphics();
        pen.setRenderingHint(RenderingHints.KEY_ANTIALIASING, RenderingHints.VALUE_ANTIALIAS_ON);
        pen.setColor(line.inverse() ? Color.BLACK : Color.WHITE);
        pen.fillRect(0, 0, width, height);
        pen.setColor(line.inverse() ? Color.WHITE : Color.BLACK);
        pen.scale(size.wide, size.high);
        of(line.bold()).draw(pen, line.text());
        pen.dispose();
        return image;
    }

    private void draw(Graphics2D pen, String text) {
        int column = 0;
        int index = 0;
        while (index < text.length()) {
            int end = endOfRun(text, index);
            String run = text.substring(index, end);
            if (knows(text.codePointAt(index))) {
                own(pen, run, column);
            } else {
                foreign(pen, run, column);
            }
            column += Widths.of(run);
            index = end;
        }
    }

    /// Letters that we have, or that we have not, as many as follow one another: other scripts join their letters.
    private int endOfRun(String text, int start) {
        boolean known = knows(text.codePointAt(start));
        int end = start;
        while (end < text.length() && knows(text.codePointAt(end)) == known) {
            end += Character.charCount(text.codePointAt(end));
        }
        return end;
    }

    boolean knows(int c) {
        return letters.getGlyphId(c) != 0;
    }

    private void own(Graphics2D pen, String run, int firstColumn) {
        int column = firstColumn;
        for (int c : run.codePoints().toArray()) {
            outline(c).ifPresent(at(pen, column));
            column += Widths.of(c);
        }
    }

    private static java.util.function.Consumer<Shape> at(Graphics2D pen, int column) {
        var place = AffineTransform.getTranslateInstance(column * PaperProfile.CELL_WIDTH, BASE);
        return shape -> pen.fill(place.createTransformedShape(shape));
    }

    private Optional<Shape> outline(int c) {
        try {
            GlyphData glyph = font.getGlyph().getGlyph(letters.getGlyphId(c));
            return Optional.ofNullable(glyph)
                    .map(g -> AffineTransform.getScaleInstance(scale, -scale).createTransformedShape(g.getPath()));
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private void foreign(Graphics2D pen, String run, int column) {
        double room = (double) Widths.of(run) * PaperProfile.CELL_WIDTH;
        Optional<Shape> drawn = run.isBlank() ? Optional.empty() : fromTheMachine(run, room);
        if (drawn.isPresent()) {
            at(pen, column).accept(drawn.get());
            return;
        }
        for (int i = 0; i < Widths.of(run); i++) {
            pen.draw(new Rectangle2D.Double((column + i) * PaperProfile.CELL_WIDTH + 2, 5, 7, 14));
        }
    }

    /// The run, joined and in its direction of writing, as wide as its cells at most.
    private Optional<Shape> fromTheMachine(String run, double room) {
        try {
            var dialog = new Font(Font.DIALOG, bold ? Font.BOLD : Font.PLAIN, (int) EM);
            if (dialog.canDisplayUpTo(run) >= 0) {
                return Optional.empty();
            }
            var layout = new TextLayout(run, dialog, CONTEXT);
            double squeeze = Math.min(1, room / Math.max(1, layout.getAdvance()));
            return Optional.of(layout.getOutline(AffineTransform.getScaleInstance(squeeze, 1)));
        } catch (RuntimeException | LinkageError | InternalError e) {
            LOG.debug("This machine has no fonts", e);
            return Optional.empty();
        }
    }
}
