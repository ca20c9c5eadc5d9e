package cn.jiannuo.rulebook.explain;

/** What people call the groups of people that packs name by a word. */
public final class Groups {
    private Groups() {}

    /** 领导班子成员 for {@code leading-party-group}; 有关人员 for a group without a name. */
    public static String called(String group) {
        return Glossary.builtIn().say("group", group, "有关人员");
    }
}
