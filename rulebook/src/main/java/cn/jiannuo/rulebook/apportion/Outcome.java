package cn.jiannuo.rulebook.apportion;

/** The answer to a request for places: shared, or refused with every reason. */
public sealed interface Outcome permits Apportionment, Refused {}
