package os.qres.admin.editor;

import java.time.Clock;
import os.qres.model.Role;
import os.qres.model.staff.UserView;
import os.qres.terminal.connection.Calls;
import os.qres.terminal.connection.Reply;
import os.qres.terminal.connection.ServerApi;
import os.qres.terminal.text.Formats;
import os.qres.terminal.text.Texts;

/// What every section works with while one person is signed in.
public record Desk(
        ServerApi api, Calls calls, Texts texts, Formats formats, Clock clock, Speaker speaker, UserView person) {

    /// A manager looks at menu, floor and devices; only an administrator changes menu, floor and people.
    public boolean mayEdit() {
        return person.role() == Role.ADMIN;
    }

    /// The sentence for a call that did not go well; empty for one that did.
    public String trouble(Reply<?> reply) {
        return switch (reply) {
            case Reply.Ok<?> _ -> "";
            case Reply.Refused<?>(var problem) ->
                problem.detail() == null || problem.detail().isBlank() ? problem.title() : problem.detail();
            case Reply.Unreachable<?> _ -> texts.get("unreachable");
        };
    }
}
