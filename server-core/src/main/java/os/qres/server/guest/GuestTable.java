package os.qres.server.guest;

import java.util.Optional;
import java.util.UUID;
import os.qres.model.floor.TableView;
import os.qres.server.floor.Floor;
import os.qres.server.platform.database.Reading;

/// Finds the table at which a guest sits.
record GuestTable(Floor floor) {

    /// @param code as it stands in the page's address, whatever that is
    Optional<TableView> at(Reading in, String code) {
        try {
            return floor.byQrCode(in, UUID.fromString(code));
        } catch (IllegalArgumentException _) {
            return Optional.empty();
        }
    }
}
