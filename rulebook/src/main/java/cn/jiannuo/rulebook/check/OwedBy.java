package cn.jiannuo.rulebook.check;

import cn.jiannuo.rulebook.plan.Duty;
import cn.jiannuo.rulebook.plan.Duty.Obligor;
import cn.jiannuo.rulebook.table.Cells;
import cn.jiannuo.rulebook.text.Message;
import java.util.List;
import java.util.Optional;

/** Who owes the duties of an example, and how much, held against what the example expects. */
final class OwedBy {
    private OwedBy() {}

    /** Every duty is owed by those whom the example names, in its order. */
    static void seats(List<Duty> duties, Given given, List<Message> wrong) {
        List<String> wanted = given.texts("seats");
        for (Duty duty : duties) {
            List<Obligor> owing =
                    duty.obligors().stream().filter(o -> !o.supports()).toList();
            List<String> parties = owing.stream().map(Obligor::party).toList();
            if (!named(owing, duty.subject(), wanted)) {
                wrong.add(Message.of("example.seats", wanted, parties));
                return;
            }
        }
    }

    /** An example may name the party, the unit it stands for, or the person it is. */
    private static boolean named(List<Obligor> owing, String subject, List<String> wanted) {
        if (owing.size() != wanted.size()) {
            return false;
        }
        for (int i = 0; i < wanted.size(); i++) {
            Obligor obligor = owing.get(i);
            String word = wanted.get(i);
            boolean self = obligor.party().equals("person") && subject.equals(word);
            if (!self && !word.equals(obligor.party()) && !word.equals(obligor.unit())) {
                return false;
            }
        }
        return true;
    }

    /** Every duty comes with the money the example names. */
    static void amount(List<Duty> duties, String amount, List<Message> wrong) {
        Optional<Long> fen = Cells.money(amount.replace("CNY", "").strip()).toOptional();
        for (Duty duty : duties) {
            if (fen.isEmpty() || duty.amount().isEmpty() || duty.amount().getAsLong() != fen.get()) {
                String got =
                        duty.amount().isEmpty() ? "" : Cells.yuan(duty.amount().getAsLong());
                wrong.add(Message.of("example.amount", amount, got));
                return;
            }
        }
    }
}
