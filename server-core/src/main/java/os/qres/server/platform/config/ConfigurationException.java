package os.qres.server.platform.config;

/// A setting that the server cannot start with. The message is one line and names the setting.
public final class ConfigurationException extends RuntimeException {
    public ConfigurationException(String message) {
        super(message, null, false, false);
    }
}
