package os.qres.test.rules.bad.server.orders;

import java.util.logging.Logger;

class Chatters {
    private static final Logger LOG = Logger.getLogger("chatters");

    void chat(Exception e) {
        LOG.info("hello");
        System.out.println("hello");
        e.printStackTrace();
    }
}
