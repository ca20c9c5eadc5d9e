/** What one version of a regulation changes against another: clause by clause, rule by rule, figure by figure. */
@NullMarked
package cn.jiannuo.rulebook.explain.change;

import org.jspecify.annotations.NullMarked;
