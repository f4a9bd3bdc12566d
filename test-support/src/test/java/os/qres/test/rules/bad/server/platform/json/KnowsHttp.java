package os.qres.test.rules.bad.server.platform.json;

import org.jspecify.annotations.Nullable;
import os.qres.test.rules.bad.server.platform.http.KnowsJson;

public record KnowsHttp(@Nullable KnowsJson http) {}
