package os.qres.admin.shell;

import javafx.beans.property.StringProperty;
import os.qres.model.live.LiveEvent;
import os.qres.terminal.controls.View;
import os.qres.terminal.theme.Icons;

/// One entry of the navigation. It lives while a person is signed in; its view is made anew each time.
public interface Section {
    /// Its name in the texts: `section.<key>`, `search.<key>`.
    String key();

    Icons icon();

    /// What the search field at the top filters.
    StringProperty query();

    View view();

    /// Whether there is anything to search.
    default boolean isSearched() {
        return true;
    }

    /// Asks the server for everything it shows, without losing what is being changed.
    void refresh();

    /// Something has changed on the server.
    void hear(LiveEvent event);

    /// Goes on with `go` once nothing unsaved would be lost.
    void leave(Runnable go);
}
