package os.qres.test.process;

import java.util.concurrent.CountDownLatch;

/// A program to watch: says that it is ready, and ends when it is told to.
final class Sleeper {
    private Sleeper() {}

    public static void main(String[] arguments) throws Exception {
        Runtime.getRuntime().addShutdownHook(new Thread(() -> System.out.println("goodbye")));
        System.out.println("hello " + String.join(",", arguments) + " " + System.getenv("GREETING"));
        System.out.println("ready");
        if (arguments.length > 0 && arguments[0].equals("ends")) {
            return;
        }
        new CountDownLatch(1).await();
    }
}
