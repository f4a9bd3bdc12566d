package os.qres.server.settings;

import io.avaje.jsonb.JsonType;
import java.util.Optional;
import java.util.function.UnaryOperator;
import os.qres.model.floor.AttentionLimits;
import os.qres.model.floor.AttentionLimitsView;
import os.qres.model.json.Wire;
import os.qres.server.platform.database.Reading;
import os.qres.server.platform.database.Unit;

/// For how long guests may wait before terminals point at their table. A house that has never set it has the usual
/// limits.
public final class AttentionSettings {
    private static final String NAME = "attention";
    private static final JsonType<AttentionLimits> TYPE = Wire.lenient().type(AttentionLimits.class);

    private AttentionSettings() {}

    public static AttentionLimits limits(Reading in) {
        return limits(stored(in));
    }

    private static AttentionLimits limits(Optional<Setting> stored) {
        return stored.map(each -> TYPE.fromJson(each.content())).orElse(AttentionLimits.USUAL);
    }

    private static Optional<Setting> stored(Reading in) {
        return Optional.ofNullable(in.session().find(Setting.class, NAME));
    }

    static AttentionLimitsView view(Reading in) {
        Optional<Setting> stored = stored(in);
        return view(limits(stored), version(stored));
    }

    private static AttentionLimitsView view(AttentionLimits limits, long version) {
        return new AttentionLimitsView(
                limits.seated(), limits.call(), limits.billed(), limits.kitchen(), limits.ready(), version);
    }

    private static long version(Optional<Setting> stored) {
        return stored.map(Setting::version).orElse(0L);
    }

    /// @throws os.qres.server.platform.problem.RefusedException stale
    static AttentionLimitsView change(Unit unit, UnaryOperator<AttentionLimits> patch) {
        Optional<Setting> stored = stored(unit);
        unit.expects(version(stored));
        AttentionLimits changed = patch.apply(limits(stored));
        String content = TYPE.toJson(changed);
        Setting setting = stored.orElseGet(() -> unit.store(new Setting(NAME, content)));
        setting.become(content);
        unit.session().flush();
        unit.emit(new SettingsChanged("settings/attention"));
        return view(changed, setting.version());
    }
}
