package os.qres.server.doctor;

import java.sql.SQLException;
import java.util.List;

/// Looks at one side of the data, and changes nothing.
@FunctionalInterface
interface Examination {
    List<Finding> look() throws SQLException;
}
