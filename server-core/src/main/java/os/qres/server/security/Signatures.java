package os.qres.server.security;

import java.net.URLDecoder;
import java.nio.charset.StandardCharsets;
import java.util.regex.Pattern;

/// By what one knows an attack in an address. Nothing is refused for it: nothing of an address ever becomes SQL, a
/// command, a file's name or a page here. It only tells who is trying.
final class Signatures {
    private static final int LONGEST = 2_000;

    /// Without any of these there is nothing to look for.
    private static final Pattern UNUSUAL = Pattern.compile("[%+'\"<>;(${|`\\\\]|\\.\\.");

    private static final Pattern INJECTION = Pattern.compile("""
            union\\s+(?:all\\s+)?select\\b|\\bselect\\s[^;]{1,200}\\sfrom\\s|\\binsert\\s+into\\s|\\bdrop\\s+(?:table|database)\\b\
            |;\\s*(?:drop|delete|update|insert|alter|shutdown)\\b|'\\s*(?:or|and)\\b[^=]{1,40}=|'\\s*(?:--|#|/\\*)\
            |\\b(?:pg_)?sleep\\s*\\(|\\bbenchmark\\s*\\(|waitfor\\s+delay|information_schema|xp_cmdshell\
            |<\\s*/?\\s*(?:script|iframe|svg|img|object)\\b|javascript:|\\bon(?:error|load|click)\\s*=\
            |\\$\\{\\s*(?:jndi|env|sys|lower|upper)\\b|\\{\\{.{1,100}}}|<%|<\\?php\
            |\\.\\.[/\\\\]|/etc/(?:passwd|shadow)|\\bcmd\\.exe|/bin/(?:ba)?sh\\b|[|;`]\\s*(?:cat|ls|id|wget|curl|nc)\\b|\\x00""", Pattern.CASE_INSENSITIVE);

    private static final Pattern PROBE = Pattern.compile("""
            /(?:\\.(?:env|git|svn|aws|ssh|htaccess|htpasswd|DS_Store)|wp-|wordpress|xmlrpc|phpmyadmin|pma/|mysql|adminer\
            |cgi-bin|actuator|console/|manager/html|solr|jenkins|hudson|boaform|HNAP1|GponForm|owa/|autodiscover|ecp/\
            |_ignition|telescope|server-status|vendor/phpunit|struts|druid|nacos|geoserver|remote/login|\\+CSCOE\\+)\
            |\\.(?:php\\d?|aspx?|jspx?|cgi|bak|sql|old|swp|pem|tfstate)$""", Pattern.CASE_INSENSITIVE);

    private Signatures() {}

    /// @param address path and query, as sent
    static boolean isInjection(String address) {
        String start = address.length() > LONGEST ? address.substring(0, LONGEST) : address;
        return UNUSUAL.matcher(start).find()
                && INJECTION.matcher(decoded(start)).find();
    }

    /// @param path one that is not there
    static boolean isProbe(String path) {
        return PROBE.matcher(path).find();
    }

    private static String decoded(String address) {
        try {
            return URLDecoder.decode(address, StandardCharsets.UTF_8);
        } catch (IllegalArgumentException _) {
            return address;
        }
    }
}
