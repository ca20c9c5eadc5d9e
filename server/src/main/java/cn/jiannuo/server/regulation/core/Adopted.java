package cn.jiannuo.server.regulation.core;

import java.util.List;

/** What came of wanting to adopt. */
public sealed interface Adopted {

    /** It is adopted. */
    record Done(String regulation, Act.Adoption adoption) implements Adopted {}

    /** Nothing changed; every reason is told at once. */
    record Refused(List<AdoptionRefusal> reasons) implements Adopted {
        public Refused {
            reasons = List.copyOf(reasons);
        }
    }
}
