package os.qres.server.settings;

import jakarta.persistence.Entity;
import jakarta.persistence.Id;
import jakarta.persistence.Version;

/// One setting by name.
@Entity(name = "Setting")
class Setting {
    @Id
    private String name;

    private String content;

    @Version
    private long version = 1;

    @SuppressWarnings("NullAway") // For Hibernate.
    protected Setting() {}

    Setting(String name, String content) {
        this.name = name;
        this.content = content;
    }

    String name() {
        return name;
    }

    String content() {
        return content;
    }

    long version() {
        return version;
    }

    void become(String newContent) {
        content = newContent;
    }
}
