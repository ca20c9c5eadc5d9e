package cn.jiannuo.server.identity.web;

import static org.assertj.core.api.Assertions.assertThat;

import jakarta.servlet.FilterChain;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.springframework.mock.web.MockHttpServletRequest;
import org.springframework.mock.web.MockHttpServletResponse;

/** What all who upload at once may take of the memory. */
class UploadRoomTest {
    private static final int MEGABYTE = 1024 * 1024;

    private final UploadRoom room = new UploadRoom(100L * MEGABYTE, 210L * MEGABYTE);
    private final List<Integer> statuses = new ArrayList<>();

    private static MockHttpServletRequest upload(int megabytes) {
        MockHttpServletRequest request = new MockHttpServletRequest("POST", "/letters/h") {
            @Override
            public long getContentLengthLong() {
                return megabytes < 0 ? -1 : (long) megabytes * MEGABYTE;
            }
        };
        request.setContentType("multipart/form-data; boundary=x");
        return request;
    }

    private MockHttpServletResponse send(MockHttpServletRequest request, FilterChain meanwhile) throws Exception {
        MockHttpServletResponse response = new MockHttpServletResponse();
        room.doFilter(request, response, meanwhile);
        statuses.add(response.getStatus());
        return response;
    }

    private void sendAlone(MockHttpServletRequest request) throws Exception {
        send(request, (in, out) -> {});
    }

    @Test
    void whoever_finds_no_room_is_told_to_come_back_and_nothing_of_his_is_read() throws Exception {
        send(upload(60), (first, answer) -> {
            try {
                MockHttpServletRequest late = upload(50);
                MockHttpServletResponse refused =
                        send(late, (in, out) -> assertThat(true).as("read").isFalse());
                assertThat(refused.getStatus()).isEqualTo(503);
                assertThat(refused.getHeader("Retry-After")).isEqualTo("60");
                assertThat(late.getAttribute(UploadRoom.FULL)).isEqualTo(true);
                sendAlone(upload(40));
            } catch (Exception e) {
                throw new AssertionError(e);
            }
        });
        sendAlone(upload(50));
        assertThat(statuses)
                .as("a small one fits beside, and the room is given back")
                .containsExactly(503, 200, 200, 200);
    }

    @Test
    void the_first_is_let_in_however_large_and_one_that_does_not_say_counts_as_the_largest() throws Exception {
        send(upload(-1), (first, answer) -> {
            try {
                sendAlone(upload(1));
            } catch (Exception e) {
                throw new AssertionError(e);
            }
        });
        assertThat(statuses).containsExactly(503, 200);
    }

    @Test
    void the_room_is_given_back_also_where_a_page_fails_and_pages_without_files_are_not_counted() throws Exception {
        try {
            send(upload(100), (in, out) -> {
                throw new IllegalStateException("the page fails");
            });
        } catch (IllegalStateException e) {
            assertThat(e).hasMessage("the page fails");
        }
        MockHttpServletRequest form = upload(500);
        form.setContentType("application/x-www-form-urlencoded");
        send(upload(100), (in, out) -> {
            try {
                sendAlone(form);
            } catch (Exception e) {
                throw new AssertionError(e);
            }
        });
        assertThat(statuses).containsExactly(200, 200);
    }
}
