package cn.jiannuo.server.tenancy;

/** The institution whose data the current thread may touch; bound for the length of a call, never set and forgotten. */
public final class Tenancy {
    private static final ScopedValue<InstitutionId> CURRENT = ScopedValue.newInstance();

    private Tenancy() {}

    /** Runs something in one institution. */
    public static <T, X extends Throwable> T within(InstitutionId institution, ScopedValue.CallableOp<T, X> work)
            throws X {
        return ScopedValue.where(CURRENT, institution).call(work);
    }

    /** Runs something in one institution that gives nothing back. */
    public static void run(InstitutionId institution, Runnable work) {
        ScopedValue.where(CURRENT, institution).run(work);
    }

    public static boolean isBound() {
        return CURRENT.isBound();
    }

    /** @throws IllegalStateException when no institution is bound: a defect of ours, never a reason to guess one */
    public static InstitutionId current() {
        return CURRENT.orElseThrow(() -> new IllegalStateException("no institution is bound to this call"));
    }

    /** The number, for a statement's parameter. */
    public static int id() {
        return current().value();
    }
}
