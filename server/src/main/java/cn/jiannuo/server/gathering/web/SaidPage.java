package cn.jiannuo.server.gathering.web;

import cn.jiannuo.server.duty.DutyState;
import cn.jiannuo.server.gathering.core.WhatWasSaid.Said;

/**
 * One thing said, and its way.
 *
 * @param typed an answer that was refused
 * @param refused why, or empty
 */
public record SaidPage(Said said, String typed, String refused) {

    public boolean mayAnswer() {
        return said.standing().row().state() == DutyState.OPEN
                && said.standing().parts().stream()
                        .anyMatch(part -> part.mine() && !part.supports() && part.doneOn() == null);
    }

    /** Whether it is the reader who says whether the answer will do. */
    public boolean mayRate() {
        return said.standing().asksReader()
                && said.standing().row().state() == DutyState.ASKED
                && said.standing().row().said() == null;
    }
}
