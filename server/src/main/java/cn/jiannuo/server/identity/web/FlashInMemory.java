package cn.jiannuo.server.identity.web;

import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import jakarta.servlet.http.HttpSession;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;
import org.springframework.web.servlet.DispatcherServlet;
import org.springframework.web.servlet.FlashMap;
import org.springframework.web.servlet.support.AbstractFlashMapManager;

/**
 * What one page hands to the next, in this program's memory only: a first password, a token, what was typed and refused, the marks
 * somebody gave without a name. In the table of sessions it would lie open for whoever reads the database or a backup of it.
 */
@Component(DispatcherServlet.FLASH_MAP_MANAGER_BEAN_NAME)
class FlashInMemory extends AbstractFlashMapManager {
    private final Map<String, List<FlashMap>> waiting = new ConcurrentHashMap<>();

    @Override
    protected @Nullable List<FlashMap> retrieveFlashMaps(HttpServletRequest request) {
        HttpSession session = request.getSession(false);
        List<FlashMap> mine = session == null ? null : waiting.get(session.getId());
        return mine == null ? null : new ArrayList<>(mine);
    }

    @Override
    protected void updateFlashMaps(List<FlashMap> left, HttpServletRequest request, HttpServletResponse response) {
        String session = request.getSession().getId();
        if (left.isEmpty()) {
            waiting.remove(session);
        } else {
            waiting.put(session, List.copyOf(left));
        }
        // whoever never came to the next page
        waiting.values().removeIf(maps -> maps.stream().allMatch(FlashMap::isExpired));
    }

    /** Two pages of one session may be asked for at once. */
    @Override
    protected Object getFlashMapsMutex(HttpServletRequest request) {
        return waiting;
    }
}
