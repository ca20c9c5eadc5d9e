package cn.jiannuo.server.gathering.web;

import cn.jiannuo.server.gathering.core.Kind;
import cn.jiannuo.server.gathering.core.Minutes;
import cn.jiannuo.server.gathering.core.Reception;
import cn.jiannuo.server.gathering.core.Visit;
import cn.jiannuo.server.gathering.core.WhatWasSaid.Said;
import java.util.List;

/**
 * 当面听: what was said face to face this year, and what became of it.
 *
 * @param own what the reader said, the last first
 * @param booked the reader's appointments that are still to come
 */
public record HomePage(int year, List<Section> sections, List<Said> own, List<Visit> booked) {

    /**
     * A kind of occasion.
     *
     * @param due the year's occasions that the regulation asks for
     * @param writes whether the reader writes down what is said there
     * @param reads whether the reader may read what was said there
     * @param open receptions that are still to come, where somebody receives
     */
    public record Section(Kind kind, List<Minutes.Due> due, boolean writes, boolean reads, List<Open> open) {

        /** Whether somebody receives people there, so that one may agree on a time. */
        public boolean receives() {
            return kind.receiver().isPresent();
        }

        /** How often it was held when it had to be. */
        public long held() {
            return due.stream().filter(one -> !one.held().isEmpty()).count();
        }

        public int said() {
            return due.stream().mapToInt(Minutes.Due::said).sum();
        }

        public int answered() {
            return due.stream().mapToInt(Minutes.Due::answered).sum();
        }

        public int late() {
            return due.stream().mapToInt(Minutes.Due::late).sum();
        }
    }

    /** A reception to come, and how many times are still free. */
    public record Open(Reception reception, int free) {}
}
