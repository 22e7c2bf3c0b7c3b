package org.gatehouse.organisations;

import com.google.common.net.InternetDomainName;
import java.net.IDN;
import java.util.Locale;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.gatehouse.rules.Refusal;

/** The host of an organisation's website, from what somebody typed or pasted. */
final class WebHost {
    private static final Pattern SCHEME = Pattern.compile("([A-Za-z][A-Za-z0-9+.-]*)://");
    private static final Pattern REST = Pattern.compile("(?::\\d{1,5})?(?:[/?#].*)?\\z", Pattern.DOTALL);
    private static final String WWW = "www.";

    /** Places where anybody may have an account or a page: to know one would be to know everybody on it. */
    private static final Set<String> SHARED = Set.of(
            "x.com",
            "twitter.com",
            "t.co",
            "facebook.com",
            "fb.com",
            "fb.me",
            "instagram.com",
            "threads.net",
            "threads.com",
            "youtube.com",
            "youtu.be",
            "tiktok.com",
            "linkedin.com",
            "bsky.app",
            "mastodon.social",
            "pinterest.com",
            "pinterest.co.uk",
            "snapchat.com",
            "reddit.com",
            "whatsapp.com",
            "wa.me",
            "t.me",
            "discord.com",
            "discord.gg",
            "tumblr.com",
            "medium.com",
            "vimeo.com",
            "flickr.com",
            "google.com",
            "goo.gl",
            "forms.gle",
            "linktr.ee",
            "bit.ly",
            "tinyurl.com",
            "eventbrite.com",
            "eventbrite.co.uk",
            "justgiving.com",
            "gofundme.com");

    private WebHost() {}

    /**
     * The host in lower case and as the network knows it, without {@code www.} but where that is its
     * own name.
     *
     * @param typed a host, or a link that leads to it
     * @throws Refusal where it is none, or one under which anybody can have a page
     */
    static String parse(String typed) {
        String text = typed.strip();
        Matcher scheme = SCHEME.matcher(text);
        if (scheme.lookingAt()) {
            if (!scheme.group(1).toLowerCase(Locale.ROOT).matches("https?"))
                throw new Refusal("organisations.host", typed);
            text = text.substring(scheme.end());
        }
        String host = withoutWww(ascii(REST.matcher(text).replaceFirst(""), typed));
        if (!host.contains(".") || !InternetDomainName.isValid(host)) throw new Refusal("organisations.host", typed);
        if (isSuffix(host) || SHARED.stream().anyMatch(shared -> isWithin(host, shared)))
            throw new Refusal("organisations.host.shared", host);
        return host;
    }

    /** Under a suffix such as {@code gov.uk} the {@code www.} tells the one site from all that have a name there. */
    private static String withoutWww(String host) {
        String bare = host;
        while (bare.startsWith(WWW) && !isSuffix(bare.substring(WWW.length()))) bare = bare.substring(WWW.length());
        return bare;
    }

    /** Whether others have their names right below it, or one below that, as under {@code sch.uk}. */
    private static boolean isSuffix(String host) {
        return InternetDomainName.isValid(host)
                && (InternetDomainName.from(host).isPublicSuffix()
                        || InternetDomainName.isValid("a." + host)
                                && InternetDomainName.from("a." + host).isPublicSuffix());
    }

    private static String ascii(String host, String typed) {
        try {
            String ascii = IDN.toASCII(host.toLowerCase(Locale.ROOT), IDN.USE_STD3_ASCII_RULES)
                    .toLowerCase(Locale.ROOT);
            return ascii.endsWith(".") ? ascii.substring(0, ascii.length() - 1) : ascii;
        } catch (IllegalArgumentException | IndexOutOfBoundsException none) {
            throw new Refusal("organisations.host", typed);
        }
    }

    private static boolean isWithin(String host, String other) {
        return host.equals(other) || host.endsWith("." + other);
    }
}
