package os.qres.admin.devices;

import org.jspecify.annotations.Nullable;
import os.qres.admin.form.Form;
import os.qres.admin.form.TextEntry;
import os.qres.admin.form.ValueEntry;
import os.qres.model.devices.PendingPairing;

/// What a new device is to be called, and which station it shows.
public final class PairingForm extends Form<PendingPairing> {
    final TextEntry<PendingPairing> name = words("name", PendingPairing::name).required();
    final ValueEntry<PendingPairing, @Nullable Integer> station = choice("station_id", null, _ -> null);
}
