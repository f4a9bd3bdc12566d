package os.qres.server.uploads;

import io.avaje.jsonb.Json;
import os.qres.server.platform.events.DomainEvent;

/// What happens to pictures.
public sealed interface UploadEvent extends DomainEvent {
    /// Somebody brought a picture.
    @Json(naming = Json.Naming.LowerUnderscore)
    record PictureUploaded(String url) implements UploadEvent {
        @Override
        public String subject() {
            return url.substring(1);
        }

        @Override
        public Audience audience() {
            return Audience.MANAGERS;
        }
    }
}
