package os.qres.admin.devices;

import java.util.regex.Pattern;
import os.qres.model.devices.TerminalKind;
import os.qres.terminal.text.Texts;
import os.qres.terminal.theme.Icons;

/// What the kinds of devices are called and look like, and where a device is.
final class Kinds {
    private static final Pattern PRIVATE = Pattern.compile(
            "(10|127)\\..*|192\\.168\\..*|172\\.(1[6-9]|2[0-9]|3[01])\\..*|169\\.254\\..*|::1|0:0:0:0:0:0:0:1|f[cde].*");

    private Kinds() {}

    static String name(TerminalKind kind, Texts texts) {
        return switch (kind) {
            case POS -> texts.get("kind.pos");
            case KITCHEN -> texts.get("kind.kitchen");
            case ADMIN -> texts.get("kind.admin");
            case BOARD -> texts.get("kind.board");
        };
    }

    static Icons icon(TerminalKind kind) {
        return switch (kind) {
            case POS -> Icons.TERMINAL;
            case KITCHEN, BOARD -> Icons.DISPLAY;
            case ADMIN -> Icons.DEVICES;
        };
    }

    /// Is this an address of a local network (RFC 1918, RFC 4193, link-local)?
    static boolean isLocal(String address) {
        return PRIVATE.matcher(address.toLowerCase(java.util.Locale.ROOT)).matches();
    }
}
