package os.qres.kitchen.screen;

import org.jspecify.annotations.Nullable;
import os.qres.terminal.theme.Icons;

/// One of several things to be done.
///
/// @param id the button's
/// @param chosen that is so already
record Choice(String id, String words, @Nullable Icons icon, boolean chosen, Runnable action) {}
