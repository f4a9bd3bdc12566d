package os.qres.model.uploads;

import io.avaje.jsonb.Json;

/// A picture that was taken in: `url` is what `image_url` and `avatar_url` take, `thumbnail_url` the same picture
/// small. Sides are in pixels, `size` in bytes.
@Json(naming = Json.Naming.LowerUnderscore)
public record UploadView(String url, String thumbnailUrl, String contentType, int width, int height) {}
