package cn.jiannuo.server.duty;

import java.time.LocalDate;
import java.util.List;

/**
 * What was not done is done again.
 *
 * @param confirmer station of who said so, and is asked again
 * @param owing stations of those who owe it again
 * @param handedTo people to whom a part of theirs was handed
 * @param what will be done
 */
public record DutyReopened(
        long duty,
        String confirmer,
        List<String> owing,
        List<Long> handedTo,
        String title,
        String what,
        LocalDate due) {}
