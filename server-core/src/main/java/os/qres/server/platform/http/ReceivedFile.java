package os.qres.server.platform.http;

import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.security.DigestInputStream;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.List;
import java.util.Locale;
import java.util.concurrent.CompletionException;
import java.util.stream.StreamSupport;
import org.eclipse.jetty.http.HttpException;
import org.eclipse.jetty.http.HttpHeader;
import org.eclipse.jetty.http.MultiPart;
import org.eclipse.jetty.http.MultiPartConfig;
import org.eclipse.jetty.http.MultiPartFormData;
import org.eclipse.jetty.io.ByteBufferPool;
import org.eclipse.jetty.io.Content;
import org.eclipse.jetty.server.Request;
import os.qres.server.platform.problem.Refusal;
import os.qres.server.platform.problem.RefusedException;

/// A file that a request brought: on the disk and never whole in memory, and gone when it is closed.
public record ReceivedFile(Path path) implements AutoCloseable {
    private static final String FORM = "multipart/form-data";
    private static final String IMAGES = "image/";
    private static final String FIELD = "file";
    private static final int MOST_PARTS = 16;

    static ReceivedFile of(Request request, Path folder) {
        String type = request.getHeaders().get(HttpHeader.CONTENT_TYPE);
        String bare = type == null ? "" : type.split(";", 2)[0].strip().toLowerCase(Locale.ROOT);
        if (!bare.equals(FORM) && !bare.startsWith(IMAGES)) {
            throw new RefusedException(new Refusal.WrongMediaType());
        }
        Path path = fresh(folder);
        try {
            // Read to its end before it is judged: a client that is answered while it still sends loses the answer.
            try (InputStream body = Content.Source.asInputStream(request)) {
                Files.copy(body, path, StandardCopyOption.REPLACE_EXISTING);
            }
            if (bare.equals(FORM)) {
                fromForm(request, type, path);
            }
            if (Files.size(path) == 0) {
                throw RefusedException.invalid(FIELD, "{required}");
            }
            return new ReceivedFile(path);
        } catch (IOException e) {
            delete(path);
            throw refused(e);
        } catch (RefusedException e) {
            delete(path);
            throw e;
        }
    }

    private static Path fresh(Path folder) {
        try {
            return Files.createTempFile(folder, "received", "");
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /// Puts the form's file into the form's place.
    private static void fromForm(Request request, String type, Path path) throws IOException {
        var how = new MultiPartConfig.Builder()
                .location(path.getParent())
                .maxMemoryPartSize(0)
                .maxPartSize(-1)
                .maxSize(-1)
                .maxParts(MOST_PARTS)
                .useFilesForPartsWithoutFileName(true)
                .build();
        var pieces = new ByteBufferPool.Sized(request.getComponents().getByteBufferPool());
        Path alone = fresh(path.getParent());
        try (MultiPartFormData.Parts parts =
                MultiPartFormData.getParts(Content.Source.from(pieces, path), request, type, how)) {
            MultiPart.Part file = file(parts);
            try (InputStream content = Content.Source.asInputStream(file.createContentSource())) {
                Files.copy(content, alone, StandardCopyOption.REPLACE_EXISTING);
            }
            Files.move(alone, path, StandardCopyOption.REPLACE_EXISTING);
        } catch (CompletionException e) {
            throw refused(e.getCause());
        } finally {
            delete(alone);
        }
    }

    private static MultiPart.Part file(MultiPartFormData.Parts parts) {
        List<MultiPart.Part> files = StreamSupport.stream(parts.spliterator(), false)
                .filter(part -> part.getFileName() != null || FIELD.equals(part.getName()))
                .toList();
        if (files.size() != 1) {
            throw RefusedException.invalid(FIELD, files.isEmpty() ? "{required}" : "{repeated}");
        }
        return files.getFirst();
    }

    private static RefusedException refused(Throwable cause) {
        return new RefusedException(
                cause instanceof HttpException jettys
                        ? ProblemAnswers.refusal(jettys.getCode())
                        : new Refusal.Unreadable());
    }

    private static void delete(Path path) {
        try {
            Files.deleteIfExists(path);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /// The same for the same bytes.
    byte[] digest() {
        try (InputStream in = Files.newInputStream(path)) {
            var digest = new DigestInputStream(in, MessageDigest.getInstance("SHA-256"));
            digest.transferTo(OutputStream.nullOutputStream());
            return digest.getMessageDigest().digest();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        } catch (NoSuchAlgorithmException e) {
            throw new IllegalStateException("every Java platform has SHA-256", e);
        }
    }

    @Override
    public void close() {
        delete(path);
    }
}
