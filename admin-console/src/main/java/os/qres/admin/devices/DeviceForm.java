package os.qres.admin.devices;

import org.jspecify.annotations.Nullable;
import os.qres.admin.form.Form;
import os.qres.admin.form.TextEntry;
import os.qres.admin.form.ValueEntry;
import os.qres.model.devices.TerminalView;

/// What of a device can be changed.
public final class DeviceForm extends Form<TerminalView> {
    final TextEntry<TerminalView> name = words("name", TerminalView::name).required();
    final ValueEntry<TerminalView, @Nullable Integer> station = choice("station_id", null, TerminalView::stationId);
}
