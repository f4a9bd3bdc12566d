package os.qres.terminal.program;

import java.util.List;
import os.qres.model.devices.TerminalKind;

/// What one of the three programs is.
///
/// @param kind what it pairs as; a console does not pair, a person signs in to it by password
/// @param title in the window's frame, such as `QRes POS`
/// @param rootStyle `touch` or `console`
/// @param texts base names of its own texts, such as `os.qres.pos.texts`
/// @param styleSheets addresses of its own style sheets
public record ProgramDescription(
        TerminalKind kind,
        String title,
        String version,
        String rootStyle,
        List<String> texts,
        List<String> styleSheets) {}
