package os.qres.model.identity;

import io.avaje.jsonb.Json;
import os.qres.model.staff.UserView;

/// What a sign-in gives: a JWT for `Authorization: Bearer`, good for `expires_in` seconds, and a refresh
/// token that is good once.
@Json(naming = Json.Naming.LowerUnderscore)
public record Tokens(String accessToken, String refreshToken, String tokenType, long expiresIn, UserView user) {}
