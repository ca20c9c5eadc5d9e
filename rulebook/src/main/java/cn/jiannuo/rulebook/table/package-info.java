/**
 * Tables as people really have them: CSV in whatever encoding the office saves, and XLSX, read row by row; and tables
 * written for machines and for terminals. What a column means is not known here.
 */
@NullMarked
package cn.jiannuo.rulebook.table;

import org.jspecify.annotations.NullMarked;
