package os.qres.admin;

import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;
import os.qres.admin.bill.BillSection;
import os.qres.admin.checks.ChecksSection;
import os.qres.admin.controls.Asking;
import os.qres.admin.devices.DevicesSection;
import os.qres.admin.editor.Book;
import os.qres.admin.editor.Desk;
import os.qres.admin.editor.Shelf;
import os.qres.admin.floor.FloorSection;
import os.qres.admin.hours.HoursSection;
import os.qres.admin.menu.MenuSection;
import os.qres.admin.payments.PaymentsSection;
import os.qres.admin.people.PeopleSection;
import os.qres.admin.prices.PricesSection;
import os.qres.admin.printers.PrintersSection;
import os.qres.admin.reasons.ReasonsSection;
import os.qres.admin.reports.ReportsSection;
import os.qres.admin.rights.RightsSection;
import os.qres.admin.sections.SectionsSection;
import os.qres.admin.shell.Section;
import os.qres.admin.shell.ShellView;
import os.qres.admin.shell.ShellViewModel;
import os.qres.admin.signin.SignInView;
import os.qres.admin.signin.SignInViewModel;
import os.qres.admin.stations.StationsSection;
import os.qres.model.kitchen.StationView;
import os.qres.model.live.Restaurant;
import os.qres.terminal.connection.ServerAddress;
import os.qres.terminal.controls.View;
import os.qres.terminal.login.SignedIn;
import os.qres.terminal.program.Kit;
import os.qres.terminal.text.Language;

/// Puts the console together: the sign-in screen, and for whoever has signed in the sections and their frame.
public final class Console {
    private final Kit kit;
    private final SignInViewModel signIn;
    private @Nullable Workplace workplace;

    /// What one person works with; kept while the same person comes back after an auto-lock.
    private record Workplace(int personId, ShellViewModel shell) {}

    public Console(Kit kit) {
        this.kit = kit;
        this.signIn = new SignInViewModel(kit.api(), kit.calls(), kit.texts(), kit.signIn());
    }

    /// Follows who is signed in and what happens on the server.
    public void begin() {
        kit.signIn().person().addListener((_, _, _) -> kit.layers().show(this::view));
        kit.feed().onEvent(event -> {
            if (workplace != null) {
                workplace.shell().hear(event);
            }
        });
        kit.feed().connection().subscribe(state -> {
            if (workplace != null) {
                workplace.shell().connection(state);
            }
        });
    }

    /// The screen of the moment.
    public View view() {
        SignedIn person = kit.signIn().person().get();
        if (person == null || !SignInViewModel.admits(person.user())) {
            String server = kit.api().address().map(ServerAddress::origin).orElse("");
            return new SignInView(signIn, kit.texts(), kit.theme(), server, kit.pairing()::enterAddress);
        }
        ShellViewModel shell = workplace(person).shell();
        return new ShellView(shell, kit, person.shortName(), kit.signIn()::lock);
    }

    private Workplace workplace(SignedIn person) {
        Workplace present = workplace;
        if (present != null && present.personId() == person.id()) {
            return present;
        }
        Workplace made = new Workplace(person.id(), new ShellViewModel(sections(person)));
        workplace = made;
        made.shell().refresh();
        return made;
    }

    private List<Section> sections(SignedIn person) {
        Desk desk = new Desk(
                kit.api(),
                kit.calls(),
                kit.texts(),
                kit.formats(),
                kit.clock(),
                new Asking(kit.layers(), kit.texts()),
                person.user());
        Shelf<StationView> stations =
                new Shelf<>(desk, Book.of("/stations", StationView.class, StationView::id, StationView::name));
        List<Section> sections = new ArrayList<>();
        sections.add(new DevicesSection(desk, stations, kit.layers(), kit.ticker()));
        if (desk.mayEdit()) {
            sections.add(new PeopleSection(desk));
            sections.add(new SectionsSection(desk, this::otherLanguage, kit.layers()));
            sections.add(new StationsSection(desk, this::otherLanguage, stations, kit.layers()));
        }
        sections.add(new HoursSection(desk, kit.layers()));
        sections.add(new ChecksSection(desk, kit.state(), kit.layers()));
        sections.add(new ReportsSection(desk));
        sections.add(new RightsSection(desk));
        sections.add(new FloorSection(desk, this::otherLanguage, kit.layers()));
        sections.add(new MenuSection(desk, this::otherLanguage, stations, kit.layers(), kit.theme()));
        if (desk.mayEdit()) {
            sections.add(
                    new PricesSection(desk, this::otherLanguage, kit.state().restaurant()::get, kit.layers()));
            sections.add(new BillSection(desk));
            sections.add(new PaymentsSection(desk, this::otherLanguage));
        }
        sections.add(new ReasonsSection(desk, this::otherLanguage));
        sections.add(new PrintersSection(desk, stations, kit.layers(), kit.ticker()));
        return sections;
    }

    /// What the restaurant's own words are translated into: a restaurant that writes Russian has English too.
    private String otherLanguage() {
        Restaurant restaurant = kit.state().restaurant().get();
        boolean english = restaurant != null && restaurant.language().equals(Language.EN.tag());
        return (english ? Language.RU : Language.EN).tag();
    }
}
