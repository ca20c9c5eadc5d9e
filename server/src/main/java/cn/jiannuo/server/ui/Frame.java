package cn.jiannuo.server.ui;

import cn.jiannuo.server.identity.SignedIn;
import cn.jiannuo.server.tenancy.Institutions.Institution;
import java.io.Serializable;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.springframework.security.web.csrf.CsrfToken;

/**
 * What surrounds every page.
 *
 * @param words in the reader's language
 * @param house whose name stands at the head, found when it is first asked for; empty before sign-in when there are several
 * @param reader null before sign-in
 * @param places where the reader can go, found when it is first asked for: by then the page knows some of the counts
 * @param path of the page
 * @param large whether letters are large (大字)
 * @param compact whether lists are dense (紧凑)
 * @param notice what the last action says, or empty
 * @param styles address of the style sheet
 */
public record Frame(
        Words words,
        Later<Optional<Institution>> house,
        @Nullable SignedIn reader,
        Later<Navigation> places,
        String path,
        boolean large,
        boolean compact,
        @Nullable CsrfToken csrf,
        Optional<Notice> notice,
        String styles) {

    /**
     * What came of the last action.
     *
     * @param refused whether it did not happen
     */
    public record Notice(String text, boolean refused) implements Serializable {
        private static final long serialVersionUID = 1;
    }

    public @Nullable Institution institution() {
        return house.get().orElse(null);
    }

    public Navigation navigation() {
        return places.get();
    }

    public String say(String key, Object... gaps) {
        return words.say(key, gaps);
    }

    /** The language for the page's {@code lang}. */
    public String language() {
        return words.locale().toLanguageTag();
    }

    public String bodyName() {
        return house.get().map(Institution::name).orElseGet(() -> say("product"));
    }
}
