package cn.jiannuo.rulebook.roster;

import cn.jiannuo.rulebook.fact.Entity;

/** Reads a filled cell into a slot, or reports why it cannot. */
@FunctionalInterface
interface FieldReader {

    /**
     * Reads one cell.
     *
     * @param text trimmed and not empty
     * @param heading of the column, for problems
     */
    void read(String text, String heading, Entity into, int slot);
}
