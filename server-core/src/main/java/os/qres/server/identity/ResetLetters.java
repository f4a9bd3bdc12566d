package os.qres.server.identity;

import java.time.Duration;
import java.util.Locale;
import java.util.Optional;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import os.qres.model.live.Restaurant;
import os.qres.model.staff.UserView;
import os.qres.server.mail.Letter;
import os.qres.server.platform.database.Reading;
import os.qres.server.platform.i18n.Texts;
import os.qres.server.settings.HouseSettings;

/// What is written to who has forgotten the password: in every language that we have, the restaurant's own first.
public final class ResetLetters {
    private static final String RULE = "\n\n— — —\n\n";

    private final HouseSettings house;
    private final Texts texts = new Texts("mail");

    public ResetLetters(HouseSettings house) {
        this.house = house;
    }

    /// Nothing for nobody, after the same work.
    Optional<Letter> letter(Reading in, Optional<UserView> user, String token, Duration life) {
        Restaurant restaurant = house.restaurant(in);
        String name = user.map(UserView::fullName).orElse("");
        String subject = languages(restaurant)
                .map(language -> texts.get(language, "reset.subject", restaurant.name()))
                .collect(Collectors.joining(" / "))
                .replaceAll("\\s+", " ");
        String text = languages(restaurant)
                .map(language -> texts.get(language, "reset.text", name, restaurant.name(), token, life.toMinutes()))
                .collect(Collectors.joining(RULE));
        return user.map(UserView::email).map(email -> new Letter(email, subject, text));
    }

    private static Stream<Locale> languages(Restaurant restaurant) {
        Locale own = Locale.of(restaurant.language());
        return Stream.concat(Texts.LANGUAGES.stream().filter(own::equals), Texts.LANGUAGES.stream())
                .distinct();
    }
}
