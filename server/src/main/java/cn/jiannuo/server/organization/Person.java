package cn.jiannuo.server.organization;

/**
 * 人员: somebody of the roster, or somebody who was.
 *
 * @param code 工号, unique in the institution and never given to another
 * @param unitPath from the top, parts separated by {@code /}
 * @param post 职务 as the roster writes it, or empty
 * @param employment 人员类别 by its canonical word, such as {@code active} or {@code retired}; empty when the roster says nothing
 */
public record Person(long id, String code, String name, long unitId, String unitPath, String post, String employment) {}
