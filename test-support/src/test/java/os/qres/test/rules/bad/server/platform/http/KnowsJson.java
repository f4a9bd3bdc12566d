package os.qres.test.rules.bad.server.platform.http;

import os.qres.test.rules.bad.server.platform.json.KnowsHttp;

public record KnowsJson(KnowsHttp json) {}
