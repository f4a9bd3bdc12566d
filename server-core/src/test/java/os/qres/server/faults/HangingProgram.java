package os.qres.server.faults;

import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Clock;
import java.util.Map;
import java.util.concurrent.locks.LockSupport;
import os.qres.server.Wiring;
import os.qres.server.platform.config.Environment;
import os.qres.server.platform.config.ServerSettings;
import os.qres.server.platform.database.DatabaseAddress;
import os.qres.test.disk.DiskWatch;
import os.qres.test.disk.WatchedDisk;

/// The real server, on a disk that takes nothing any more once there is the file that its argument names.
final class HangingProgram {
    private HangingProgram() {}

    public static void main(String[] arguments) throws Exception {
        Path hang = Path.of(arguments[0]);
        WatchedDisk.put(new DiskWatch() {
            @Override
            public void forcing() {
                while (Files.exists(hang)) {
                    LockSupport.parkNanos(1_000_000);
                }
            }
        });
        ServerSettings settings = ServerSettings.of(new Environment(Map.copyOf(System.getenv())));
        DatabaseAddress at = settings.database();
        var watched = new DatabaseAddress(at.engine(), WatchedDisk.moved(at.url()), at.user(), at.password());
        Wiring server = Wiring.start(settings.with(watched), Clock.systemUTC());
        System.out.println("QRes is ready on " + server.address());
        server.awaitClosed();
    }
}
