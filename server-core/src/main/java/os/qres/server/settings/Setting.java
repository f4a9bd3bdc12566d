package os.qres.server.settings;

import jakarta.persistence.Entity;
import jakarta.persistence.Id;

/// One setting by name.
@Entity(name = "Setting")
class Setting {
    @Id
    private String name;

    private String content;

    @SuppressWarnings("NullAway") // For Hibernate.
    protected Setting() {}

    Setting(String name, String content) {
        this.name = name;
        this.content = content;
    }

    String content() {
        return content;
    }

    void become(String newContent) {
        content = newContent;
    }
}
