package os.qres.server.uploads;

import java.awt.image.BufferedImage;
import java.io.IOException;
import java.nio.file.Path;
import javax.imageio.ImageIO;
import javax.imageio.ImageReadParam;
import javax.imageio.ImageReader;
import javax.imageio.stream.FileImageInputStream;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import os.qres.server.platform.problem.RefusedException;

/// Reads a picture so that it never takes more memory than a small one, whatever it claims to be: too many pixels are
/// refused before any is read, and of a large one only every so many-th is.
final class Decoder {
    /// A camera's largest; a phone's usual one has 12.
    static final long MOST_PIXELS = 40_000_000;

    /// One row must fit into memory too.
    static final int LONGEST_SIDE = 20_000;

    /// What is left after leaving pixels out has no longer side than this.
    private static final int LONGEST_DECODED = 2_400;

    private static final Logger LOG = LoggerFactory.getLogger(Decoder.class);

    private Decoder() {}

    /// The picture, the right way up.
    /// @throws RefusedException wrong media type, or invalid: it cannot be read, or is too large
    static Picture read(Path file) throws IOException {
        PictureHeader header = PictureHeader.of(file);
        ImageReader reader =
                ImageIO.getImageReadersByFormatName(header.format()).next();
        try (var in = new FileImageInputStream(file.toFile())) {
            reader.setInput(in, true, true);
            return new Picture(pixels(reader)).plain().upright(header.orientation());
        } finally {
            reader.dispose();
        }
    }

    private static BufferedImage pixels(ImageReader reader) {
        try {
            int width = reader.getWidth(0);
            int height = reader.getHeight(0);
            if ((long) width * height > MOST_PIXELS || Math.max(width, height) > LONGEST_SIDE) {
                throw RefusedException.invalid("file", "{picture-too-large} " + MOST_PIXELS / 1_000_000);
            }
            int step = (Math.max(width, height) + LONGEST_DECODED - 1) / LONGEST_DECODED;
            ImageReadParam how = reader.getDefaultReadParam();
            how.setSourceSubsampling(step, step, 0, 0);
            return reader.read(0, how);
        } catch (IOException | IllegalArgumentException | IllegalStateException | IndexOutOfBoundsException e) {
            LOG.debug("A picture that cannot be read", e);
            throw RefusedException.invalid("file", "{picture-unreadable}");
        }
    }
}
