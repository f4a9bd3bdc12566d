package os.qres.test.rules.bad.server.menu;

import os.qres.test.rules.bad.server.orders.PublicEntity;

public record KnowsOrders(PublicEntity order) {}
