package cn.jiannuo.server.regulation.web;

import cn.jiannuo.server.regulation.core.Shelf;

/**
 * The form for a suspension or a repeal, as typed.
 *
 * @param repeal whether it is for good
 * @param refusal why it was refused, or empty
 */
public record EndPage(
        Shelf shelf,
        String title,
        boolean repeal,
        String first,
        String last,
        String reason,
        int seen,
        String refusal) {}
